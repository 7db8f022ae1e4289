// A pattern with a Unicode property takes a third of a millisecond to compile, twice, on every page. So a
// pattern for ASCII is asked first, which is nearly always enough; then one that says whether the text
// could have other letters at all; and only then the one with the property.

/** A superset of all letters and digits beyond ASCII: those of the Basic Plane, and all surrogates. */
const OTHERS = /[ªµº²³¹¼-¾À-\u1fff\u2070-\u218b\u2460-\u2793\u2c00-\udfff\uf900-\uffdc]/;

/** Whether a text has a letter of any script. */
export function hasLetter(text: string): boolean {
  return /[A-Za-z]/.test(text) || (OTHERS.test(text) && /\p{L}/u.test(text));
}

/** Whether a text has a letter or a digit of any script. */
export function hasWord(text: string): boolean {
  return /[A-Za-z\d]/.test(text) || (OTHERS.test(text) && /[\p{L}\p{N}]/u.test(text));
}

/** Whether a text may hold a name: two letters in a row, or a letter with its mark. */
export function mayName(text: string): boolean {
  return /[A-Za-z]{2}/.test(text) || (OTHERS.test(text) && /\p{L}[\p{L}\p{M}]/u.test(text));
}

/** Letters and digits in lower case, one space for whatever stands between them. */
export function plainWords(text: string): string {
  const lower = text.toLowerCase();
  const between = OTHER_SCRIPTS.test(lower) ? /[^\p{L}\p{N}]+/gu : /[^a-z\d]+/g;
  return lower.replace(between, ' ').trim();
}

/** Anything but ASCII, a hard space, and the dashes and quotation marks that English is set with. */
const OTHER_SCRIPTS = /[^\0-\x7f\xa0\xab\xbb\u2010-\u2027]/;
