import type messages from '../../public/_locales/en/messages.json';
import { browser } from '../browser';

/** A key of `public/_locales/en/messages.json`; the compiler refuses any other. */
export type WordKey = keyof typeof messages;

/** The words for `key` in the reader's language, with `$1`, `$2`… replaced by `values`. */
export function text(key: WordKey, ...values: readonly (string | number)[]): string {
  return browser.i18n.getMessage(key, values.map(String));
}

/** The words for `count` things: `<key>_one`, `<key>_other`… by the rules of the language; `$1` is the count. */
export function plural(key: PluralKey, count: number, ...values: readonly string[]): string {
  const form = new Intl.PluralRules(language()).select(count);
  const words = browser.i18n.getMessage(`${key}_${form}`, [number(count), ...values]);
  return words || text(`${key}_other`, number(count), ...values);
}

/** A message key with plural forms; every language has the form `other`. */
export type PluralKey = WordKey extends infer K
  ? K extends `${infer P}_other`
    ? P
    : never
  : never;

/** The part of a message key that stands for a hyphenated word of the model: `head-of-state` → `head_of_state`. */
export function keyed<S extends string>(word: S): Keyed<S> {
  return word.replaceAll('-', '_') as Keyed<S>; // the type is the same replacement
}

export type Keyed<S extends string> = S extends `${infer A}-${infer B}` ? `${A}_${Keyed<B>}` : S;

/**
 * The language of the words, BCP 47, for dates and numbers that stand among them. The browser's own
 * tag where it is the same language (`en-GB`), so that its reader's habits count.
 */
export function language(): string {
  const words = text('language');
  const reader = browser.i18n.getUILanguage();
  return new Intl.Locale(reader).language === new Intl.Locale(words).language ? reader : words;
}

export function number(value: number): string {
  return new Intl.NumberFormat(language()).format(value);
}

/** "a, b and c" in the reader's language. */
export function list(items: readonly string[]): string {
  return new Intl.ListFormat(language(), { type: 'conjunction' }).format(items);
}

/** The words for `key` cut at `$1`…`$count`: strings, and the number where a value goes. */
export function pieces(key: WordKey, count: number): (string | number)[] {
  const marks = Array.from({ length: count }, (_, index) => `\u0001${index + 1}\u0001`);
  return text(key, ...marks)
    .split('\u0001')
    .map((piece, index) => (index % 2 ? Number(piece) : piece));
}
