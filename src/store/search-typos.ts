import { LINE_END, type SearchIndex, SPACE, signatureAt } from './search-index';
import { placesOf } from './search-places';

/** A shorter piece has too many neighbours to allow a typo. A signature covers as many letters. */
export const TYPO_FROM = 4;

/** Like `placesOf`, but allows a typo in words of five letters or more. */
export function placesForgiving(index: SearchIndex, word: string): readonly number[] {
  return word.length <= TYPO_FROM ? placesOf(index, word) : placesWithin(index, word);
}

/** Whether a word ends where a piece that begins at a place would, give or take a letter. */
export function endsNear(text: string, place: number, length: number): boolean {
  for (let at = place + length - 1; at <= place + length + 1; at++) {
    const unit = text.charCodeAt(at);
    if (unit === SPACE || unit === LINE_END) return true;
  }
  return false;
}

/** Where words begin with `wanted` but for one edit. */
export function placesWithin({ text, words, signatures }: SearchIndex, wanted: string): number[] {
  const signature = signatureAt(wanted, 0);
  const found: number[] = [];
  for (let word = 0; word < signatures.length; word++) {
    if (!mayBeWithin(signatures[word] ?? 0, signature)) continue;
    const at = words[word] ?? 0;
    if (beginsWithin(text, at, wanted)) found.push(at);
  }
  return found;
}

/**
 * Whether four letters may be those wanted but for one edit. False positives are possible, false negatives are
 * not: comparing every word letter by letter would take twenty times as long.
 */
function mayBeWithin(signature: number, wanted: number): boolean {
  const differ = signature ^ wanted;
  if (differ & FIRST)
    return (
      (differ & ~FIRST) === 0 || // another letter
      (signature & ~FIRST) === wanted >>> 8 || // one too many
      signature >>> 8 === (wanted & ~FIRST) || // one left out
      signature === (((wanted << 8) & FIRST) | ((wanted >>> 8) & SECOND) | (wanted & LAST_TWO)) // two swapped
    );
  if (differ & SECOND)
    return (
      (differ & LAST_TWO) === 0 ||
      (signature & LAST_TWO) === ((wanted >>> 8) & LAST_TWO) ||
      ((signature >>> 8) & LAST_TWO) === (wanted & LAST_TWO) ||
      (signature & ~FIRST) ===
        (((wanted << 8) & SECOND) | ((wanted >>> 8) & THIRD) | (wanted & 255))
    );
  return true;
}

/** The bytes of a signature. */
const FIRST = 0xff << 24;
const SECOND = 0xff << 16;
const THIRD = 0xff << 8;
const LAST_TWO = 0xffff;

/** Whether the text from `at` begins with `wanted` after one substitution, insertion, deletion or swap. */
function beginsWithin(text: string, at: number, wanted: string): boolean {
  let same = 0;
  while (same < wanted.length && text.charCodeAt(at + same) === wanted.charCodeAt(same)) same++;
  if (same === wanted.length) return true;
  const differs = at + same;
  // What lies beyond the line's end is another name.
  if (text.charCodeAt(differs) === LINE_END) return same === wanted.length - 1;
  return (
    goesOn(text, differs + 1, wanted, same + 1) ||
    goesOn(text, differs + 1, wanted, same) ||
    goesOn(text, differs, wanted, same + 1) ||
    (wanted.charCodeAt(same) === text.charCodeAt(differs + 1) &&
      wanted.charCodeAt(same + 1) === text.charCodeAt(differs) &&
      goesOn(text, differs + 2, wanted, same + 2))
  );
}

/** Whether the text has at a place what is wanted from a letter on; letter by letter, for a slice costs more. */
function goesOn(text: string, at: number, wanted: string, from: number): boolean {
  for (let letter = from; letter < wanted.length; letter++)
    if (text.charCodeAt(at + letter - from) !== wanted.charCodeAt(letter)) return false;
  return true;
}
