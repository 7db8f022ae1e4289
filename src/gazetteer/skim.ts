import { FOLD, MULTIPLIER, SPREAD } from './hash';
import { type Room, WORDS_MASK } from './room';

/** A word of ASCII letters: where it is, in bytes, and its hash; empty for any other sign. */
export interface Letters {
  start: number;
  end: number;
  /** `hashOf` the word in small letters. */
  hash: number;
}

/**
 * Goes on from `from` to the next word that passes the filter; or to a sign, or a word with a sign
 * behind it, that is not ASCII or a digit: the filter is not asked about these. The text is UTF-8 with
 * `END` behind it; capitals, at the UTF-16 offset which is `drift` less, and words are written down on
 * the way. This is the loop that reads a page, and four words in five end in it.
 *
 * Letters are read four at a time: of `others`, the top bit of each byte is set that is no letter
 * (adding 0x1f reaches it from `a` on, adding 5 only behind `z`). Everything is written out in one
 * function without calls, since most of what a page costs in a worker that has just woken are calls.
 */
export function skim(
  found: Letters,
  room: Room,
  from: number,
  filter: Int32Array,
  drift: number,
): void {
  const { view: text, capitals, words } = room;
  // What a module holds is looked up at each use; a local is not.
  const roles = ROLES;
  const fold = FOLD;
  const mask = filter.length * 32 - 1;
  for (let at = from; ; at++) {
    let four = text.getInt32(at, true);
    let small = (four | fold) & 0x7f7f7f7f;
    let others = (~(small + 0x1f1f1f1f) | (small + 0x05050505) | four) & 0x80808080;
    const first = four & 0xff;
    const start = at;
    if ((others & 0x80) !== 0) {
      if (roles[first] !== OTHER) continue;
    } else if ((first & SMALL) === 0) {
      const unit = at - drift;
      capitals[unit >> 5] = (capitals[unit >> 5] ?? 0) | (1 << unit);
    }
    let hash = 0;
    while (others === 0) {
      hash = Math.imul(hash ^ (four | fold), MULTIPLIER);
      hash ^= hash >>> SPREAD;
      at += 4;
      four = text.getInt32(at, true);
      small = (four | fold) & 0x7f7f7f7f;
      others = (~(small + 0x1f1f1f1f) | (small + 0x05050505) | four) & 0x80808080;
    }
    // Bits before the first byte that is no letter: 0, 8, 16 or 24.
    const rest = (31 - Math.clz32(others & -others)) & ~7;
    at += rest >> 3;
    hash = Math.imul(hash ^ ((four | fold) & ((1 << rest) - 1)), MULTIPLIER);
    hash ^= hash >>> SPREAD;
    const word = (hash >>> 5) & WORDS_MASK;
    words[word] = (words[word] ?? 0) | (1 << hash);
    const bit = (hash ^ (first & SMALL)) & mask;
    const role = roles[(four >>> rest) & 0xff];
    const passes = (((filter[bit >> 5] ?? 0) >>> bit) & 1) !== 0;
    if (passes || role === OTHER || (role === STOP && at - start === 1)) {
      found.start = start;
      found.end = at;
      found.hash = hash;
      return;
    }
  }
}

/** The bit of a filter for words that begin with a small letter (`first` is `SMALL`) or a capital (0). */
export function filterBit(hash: number, first: number): number {
  return hash ^ first;
}

/** What makes a capital of ASCII small. */
export const SMALL = 0x20;

/** Behind the last byte of a text; no byte of UTF-8. */
export const END = 0xff;

/** The filter that every word passes. */
export const EVERY = new Int32Array(1).fill(-1);

/** What a byte that is no letter does behind or between words: nothing, or as a stop, or it must be looked at. */
const STOP = 1;
const OTHER = 2;
const ROLES = new Uint8Array(256).fill(OTHER, 0x80);
for (const sign of '0123456789_&') ROLES[sign.charCodeAt(0)] = OTHER;
ROLES[0x2e] = STOP;
