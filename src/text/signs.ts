import { foldChar, isCapital, isSmall, joins } from './fold';
import { Kind, kindOf } from './kinds';

/**
 * What is known of a code point, packed into one number so that reading a text makes no objects:
 * bits 0–3 its kind · 4 a capital · 5 a small letter · 6 folds to several letters (`foldedLetters`)
 * · 7 joins the letter before it · 8–28 the code point it folds to, 0 where it folds to nothing.
 */
export type Sign = number;

export const KIND_BITS = 15;
export const CAPITAL = 16;
export const SMALL = 32;
export const SEVERAL = 64;
export const JOINS = 128;
export const FOLDED_SHIFT = 8;

/** The sign of a code point, worked out the first time it is met. */
export function signOf(codePoint: number): Sign {
  const page = PAGES[codePoint >>> 8] ?? newPage(codePoint >>> 8);
  const known = page[codePoint & 255] ?? 0;
  if (known !== 0) return known & ~KNOWN;
  const sign = describe(codePoint);
  page[codePoint & 255] = sign | KNOWN;
  return sign;
}

/** The letters of a sign with `SEVERAL`. */
export function foldedLetters(codePoint: number): string {
  let letters = LETTERS.get(codePoint);
  if (letters === undefined) {
    letters = foldChar(String.fromCodePoint(codePoint));
    LETTERS.set(codePoint, letters);
  }
  return letters;
}

function describe(codePoint: number): Sign {
  const char = String.fromCodePoint(codePoint);
  const kind = kindOf(char);
  if (kind === Kind.Break || kind > Kind.Mark) return kind;
  const folded = foldChar(char);
  const single = folded.codePointAt(0) ?? 0;
  const several = folded.length > String.fromCodePoint(single).length;
  return (
    kind |
    (isCapital(char) ? CAPITAL : isSmall(char) ? SMALL : 0) |
    (joins(folded) ? JOINS : 0) |
    (several ? SEVERAL : single << FOLDED_SHIFT)
  );
}

/** Caches of pure functions: 1 KB for each 256 code points met; English prose meets two such pages. */
const PAGES: (Uint32Array | undefined)[] = [];
const LETTERS = new Map<number, string>();
const KNOWN = 1 << 31;

function newPage(index: number): Uint32Array {
  const page = new Uint32Array(256);
  PAGES[index] = page;
  return page;
}
