import { BEYOND_ASCII } from '../text/beyond-ascii';

// A pattern with a Unicode property takes a third of a millisecond to compile, twice, on every page. So a
// pattern for ASCII is asked first, which is nearly always enough; then one that says whether the text
// could have other letters at all; and only then the one with the property.

/** Whether a text has a letter of any script. */
export function hasLetter(text: string): boolean {
  return /[A-Za-z]/.test(text) || (BEYOND_ASCII.test(text) && /\p{L}/u.test(text));
}

/** Whether a text has a letter or a digit of any script. */
export function hasWord(text: string): boolean {
  return /[A-Za-z\d]/.test(text) || (BEYOND_ASCII.test(text) && /[\p{L}\p{N}]/u.test(text));
}

/** Whether a text may hold a name: two letters in a row, or a letter with its mark. */
export function mayName(text: string): boolean {
  return /[A-Za-z]{2}/.test(text) || (BEYOND_ASCII.test(text) && /\p{L}[\p{L}\p{M}]/u.test(text));
}

/** Letters and digits in lower case, one space for whatever stands between them. */
export function plainWords(text: string): string {
  const lower = text.toLowerCase();
  const between = BEYOND_ASCII.test(lower) ? /[^\p{L}\p{N}]+/gu : /[^a-z\d]+/g;
  return lower.replace(between, ' ').trim();
}
