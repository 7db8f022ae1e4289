import { foldChar, isCapital, isSmall, joins } from './fold';
import { CharKind, kindOf } from './kinds';

/**
 * What is known of a code point, packed into one number so that reading a text makes no objects:
 * bits 0–3 its kind · 4 a capital · 5 a small letter · 6 folds to several letters (`foldedLetters`)
 * · 7 joins the letter before it · 8–28 the code point it folds to, 0 where it folds to nothing.
 */
export type CharProperties = number;

export const KIND_BITS = 15;
export const CAPITAL = 16;
export const SMALL = 32;
export const SEVERAL = 64;
export const JOINS = 128;
export const FOLDED_SHIFT = 8;

/** The properties of a code point, worked out the first time it is met. */
export function propertiesOf(codePoint: number): CharProperties {
  const place = (PAGES[codePoint >>> 8] ?? 0) + (codePoint & 255);
  const known = cache[place] ?? 0;
  return known !== 0 ? known & ~KNOWN : workedOut(codePoint);
}

function workedOut(codePoint: number): CharProperties {
  const properties = describe(codePoint);
  cache[pageOf(codePoint >>> 8) + (codePoint & 255)] = properties | KNOWN;
  return properties;
}

/** What a code point folds to whose properties have `SEVERAL`. */
export function foldedLetters(codePoint: number): string {
  let letters = LETTERS.get(codePoint);
  if (letters === undefined) {
    letters = foldChar(String.fromCodePoint(codePoint));
    LETTERS.set(codePoint, letters);
  }
  return letters;
}

function describe(codePoint: number): CharProperties {
  const char = String.fromCodePoint(codePoint);
  const kind = kindOf(char);
  if (kind === CharKind.Break || kind > CharKind.Mark) return kind;
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

/**
 * A cache of a pure function, in pages of 256 code points, 1 KB each; English prose needs two. All pages are
 * in one array, and where each begins is in another. An array of arrays would become a hash table at the
 * first emoji, and every look-up as slow as reading a word.
 */
let cache = new Int32Array(4 * 256);
/** Where each page begins; 0 for pages without any code point yet, so the first 256 places stay empty. */
const PAGES = new Int32Array(0x1100);
let used = 256;
const LETTERS = new Map<number, string>();
const KNOWN = 1 << 31;

/** Where a page begins, a new one if it is new. */
function pageOf(index: number): number {
  const known = PAGES[index] ?? 0;
  if (known > 0) return known;
  if (used === cache.length) {
    const wider = new Int32Array(used * 2);
    wider.set(cache);
    cache = wider;
  }
  PAGES[index] = used;
  used += 256;
  return used - 256;
}
