import { type Layout, SMALL } from '../index/layout';
import { FOLD, hashStep } from '../words/hash';
import { type Room, WORDS_MASK } from './room';

/** A word of ASCII letters: where it is, in bytes, and its hash; empty where another character stands. */
export interface Letters {
  start: number;
  end: number;
  /** `hashOf` the word in small letters. */
  hash: number;
  /** Whether words that did not pass came before it, so that a current run is over. */
  skipped: boolean;
  /** The character directly after the word if it is beyond ASCII and begins no word, otherwise 0 (`isPlain`). */
  behind: number;
  /** The last such character, as its three bytes. */
  lastBehind: number;
}

/**
 * Goes on from `from` to the next word that, by the filter, may begin a name; in a run, to the very next word
 * if it is known. It also stops at a character that is a digit or not ASCII, and at a word followed by one: the
 * filter is not asked about these. The text is UTF-8 followed by `END`. On the way, the words with a capital
 * (at their UTF-16 offset, which is `drift` less) and the hashes of all words are noted. This is the loop that
 * reads a page, and four words in five end in it.
 *
 * Letters are read four at a time. Half of all words are longer than three letters, which no processor can
 * predict, so the second four are always read, and count for nothing where the word ended in the first.
 * Places are cut to 32 bits, since otherwise each sum would be checked for overflow.
 */
export function skim(
  found: Letters,
  room: Room,
  from: number,
  index: Layout,
  inRun: boolean,
  drift: number,
): void {
  const { view: text, capitals, words } = room;
  let filter = inRun ? index.known : index.filter;
  const mask = filter.length * 32 - 1;
  for (let start = from | 0; ; ) {
    let four = text.getInt32(start, true);
    const first = four & 0xff;
    let letters = lettersIn(four);
    if (letters === 0 && ROLES[first] !== OTHER) {
      if (first === SPACE && start > 0 && text.getUint8(start - 1) === SPACE) room.untidy = true;
      start++;
      continue;
    }
    let end = (start + 8 - (Math.clz32(letters) >> 3)) | 0;
    let hash = hashStep(0, (four | FOLD) & letters);
    four = text.getInt32(start + 4, true);
    letters = lettersIn(four) & (letters >> 31);
    end = (end - (Math.clz32(letters) >> 3)) | 0;
    hash = hashStep(hash, (four | FOLD) & letters);
    while (letters === -1) {
      four = text.getInt32(end, true);
      letters = lettersIn(four);
      end += 4 - (Math.clz32(letters) >> 3);
      hash = hashStep(hash, (four | FOLD) & letters);
    }
    if ((first & SMALL) === 0 && end > start) capitals.add(start - drift, end - drift, hash);
    const word = (hash >>> 5) & WORDS_MASK;
    words[word] = (words[word] ?? 0) | (1 << hash);
    const bit = (hash ^ (first & SMALL)) & mask;
    const role = ROLES[text.getUint8(end)];
    const passes = (((filter[bit >> 5] ?? 0) >>> bit) & 1) !== 0;
    if (passes || role === OTHER || (role === STOP && end - start === 1)) {
      found.start = start;
      found.end = end;
      found.hash = hash;
      found.skipped = filter === index.filter;
      return;
    }
    start = (end + 1) | 0;
    filter = index.filter;
  }
}

/** Whether a word of ASCII letters that begins with `first` is in a filter. False positives are possible. */
export function passes(filter: Int32Array, hash: number, first: number): boolean {
  const bit = (hash ^ (first & SMALL)) & (filter.length * 32 - 1);
  return (((filter[bit >> 5] ?? 0) >>> bit) & 1) !== 0;
}

/**
 * A mask of the letters before the first of four bytes that is no letter. In `others`, the top bit of each byte
 * that is no letter is set: adding 0x1f reaches it from `a` on, adding 5 only after `z`.
 */
function lettersIn(four: number): number {
  const small = (four | FOLD) & 0x7f7f7f7f;
  const others = (~(small + 0x1f1f1f1f) | (small + 0x05050505) | four) & 0x80808080;
  return ((others & -others) >>> 7) - 1;
}

/** Follows the last byte of a text; not a byte of UTF-8. */
export const END = 0xff;

/** What a byte that is no letter means between words: nothing, a stop, or something to look at more closely. */
const SPACE = 0x20;
const STOP = 1;
const OTHER = 2;
const ROLES = new Uint8Array(256).fill(OTHER, 0x80);
for (const char of '0123456789_&') ROLES[char.charCodeAt(0)] = OTHER;
ROLES[0x2e] = STOP;
