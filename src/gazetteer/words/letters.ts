import { anyScript } from '../../text/any-script';
/**
 * Letters and digits, by a table of everything else: faster than a pattern, and exact enough to find runs. Scripts
 * written without spaces (Han, Kana, Thai, Lao) belong to no word with a capital (妻子Grace is Grace), nor do the
 * wide characters beside them.
 */
export function isWordCode(code: number): boolean {
  if (code < 128) return ASCII_WORD[code] === 1;
  // Before the first and after the last letter there is no code at all.
  if (!(code >= 0xc0) || code === 0xd7 || code === 0xf7) return false;
  if (code < 0xe00) return true;
  return !(
    (code >= 0x2000 && code <= 0x2bff) ||
    (code >= 0x3000 && code <= 0x9fff) ||
    code >= 0xff00 ||
    code <= 0xeff
  );
}

/** 1 for the letters and digits of ASCII. */
const ASCII_WORD = Uint8Array.from({ length: 128 }, (_, code) =>
  /[A-Za-z0-9]/.test(String.fromCharCode(code)) ? 1 : 0,
);

/** In a text that is read, which has no other (`tidied`). */
export function isSpace(code: number): boolean {
  return code === 32 || code === 10;
}

/** Whether a capital stands at a place of a text. */
export function isCapitalAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code > 127 ? CAPITAL.test(text.slice(at, at + 2)) : code >= 65 && code <= 90;
}

const CAPITAL = anyScript`^\p{Lu}`;

export const HYPHEN = /[-\u2010\u2011]/;

/** The ASCII hyphen, the one of Unicode and the non-breaking one. */
export function isHyphen(code: number): boolean {
  return code === 45 || code === 0x2010 || code === 0x2011;
}

/** An ASCII digit. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019;
}

/** Whether a word stands at a place of a text. Where it does not, the first letters usually show it. */
export function standsAt(text: string, at: number, word: string): boolean {
  if (at < 0 || at + word.length > text.length) return false;
  for (let i = 0; i < word.length; i++)
    if (text.charCodeAt(at + i) !== word.charCodeAt(i)) return false;
  return true;
}

/** The bit that makes an ASCII capital small; digits, hyphens and apostrophes have it anyway. */
export const SMALL = 32;
