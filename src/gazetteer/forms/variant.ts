import type { NameContext, NameFlag } from '../../model/name';

/** A name written with something left out or spelled another way. */
export interface Variant {
  readonly text: string;
  /** What the shorter form needs in addition to what the whole name needs. */
  readonly flags: readonly NameFlag[];
  readonly context?: NameContext;
}

/** Means the entity as the whole name does. */
export const STRONG: readonly NameFlag[] = [];
/** Too short to mean the entity by itself; it does so after the whole name. */
export const AFTER_FULL: readonly NameFlag[] = ['needs-full-name'];

/** A word in brackets at the end says that others have the name too, and what identifies this one. */
export function sharedName(
  name: string,
): { plain: string; shared: Omit<Variant, 'text'> } | undefined {
  const [, plain = '', word = ''] = /^(.+?)\s*\(([^)\d]+)\)$/.exec(name) ?? [];
  return word
    ? { plain, shared: { flags: ['needs-context'], context: { any: [word] } } }
    : undefined;
}

export function* allShared(
  shared: Omit<Variant, 'text'>,
  variants: Iterable<Variant>,
): Iterable<Variant> {
  for (const { text, flags } of variants)
    yield { ...shared, text, flags: [...shared.flags, ...flags] };
}

export function withoutBrackets(name: string): string {
  return name.replace(/\s*\([^)]*\)/g, '').trim();
}

/** German, Danish and Turkish papers in English write ue for ü. */
export function* transliterated(name: string): Iterable<Variant> {
  const text = name.replace(/[äöüæøå]/gi, (letter) => SPELLED[letter.toLowerCase()] ?? letter);
  if (text !== name)
    yield {
      text: /^[ÄÖÜÆØÅ]/.test(name) ? text.charAt(0).toUpperCase() + text.slice(1) : text,
      flags: STRONG,
    };
}

const SPELLED: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  æ: 'ae',
  ø: 'oe',
  å: 'aa',
};
