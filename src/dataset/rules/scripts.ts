import type { Problem, Whole } from '../lint';

/** In which script a language is written. Of those not named here several are used. */
const SCRIPTS: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    zh: /\p{Script=Han}/u,
    ja: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
    ko: /\p{Script=Hangul}/u,
    ru: /\p{Script=Cyrillic}/u,
    uk: /\p{Script=Cyrillic}/u,
    be: /\p{Script=Cyrillic}/u,
    bg: /\p{Script=Cyrillic}/u,
    ar: /\p{Script=Arabic}/u,
    fa: /\p{Script=Arabic}/u,
    ur: /\p{Script=Arabic}/u,
    he: /\p{Script=Hebrew}/u,
    el: /\p{Script=Greek}/u,
    th: /\p{Script=Thai}/u,
    ka: /\p{Script=Georgian}/u,
    hy: /\p{Script=Armenian}/u,
    en: /\p{Script=Latin}/u,
  }),
);

/** Alphabets whose letters look alike: a word typed on two keyboards has some of both. */
const LATIN = /\p{Script=Latin}/u;
const ITS_DOUBLES = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** A name is in the script of its language, and no word in two: what looks right would never be found. */
export function* scripts({ placed }: Whole): Iterable<Problem> {
  for (const { file, entity } of placed) {
    for (const [index, { text, lang }] of entity.names.entries()) {
      const problem = (says: string) => ({
        file,
        record: entity.id,
        field: `names[${index}]`,
        says: `"${text}" ${says}`,
      });
      const script = SCRIPTS.get(lang.split('-')[0] ?? '');
      if (/\p{L}/u.test(text) && script?.test(text) === false) {
        yield problem(`is not in the script of ${lang}`);
      } else if (isMixed(text)) yield problem('has letters of two alphabets in a word');
    }
  }
}

function isMixed(text: string): boolean {
  if (!ITS_DOUBLES.test(text)) return false;
  return (text.match(/\p{L}+/gu) ?? []).some((word) => LATIN.test(word) && ITS_DOUBLES.test(word));
}
