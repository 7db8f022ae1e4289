import type { NameRef } from '../model/mention';
import { LINE_END, MOST_NAMES, type SearchIndex, searchKey, signAt } from './search-index';

/** A query shorter than this has too many neighbours to forgive a typo; a sign has as many letters. */
const TYPO_FROM = 4;

/** Lines looked at of those that answer alike; the commonest prefixes have thousands and nobody reads them. */
const MOST_LINES = 2_000;

/**
 * The names that answer a query best, one per entity: the whole name, then names that begin with it,
 * then names with a word that begins with it, then, where those are few, names within one typo; among
 * those that answer alike, the shorter first.
 */
export function search(index: SearchIndex, query: string, limit: number): readonly NameRef[] {
  const wanted = searchKey(query);
  if (!wanted) return [];
  const found = new Map<number, NameRef>();
  for (const places of placesOf(index, wanted)) take(index, places, limit, found);
  if (found.size < limit && wanted.length >= TYPO_FROM)
    take(index, placesWithin(index, wanted), limit, found);
  return [...found.values()];
}

/** Where a name is the piece, where one begins with it, where a later word does. */
function placesOf(
  { text, words, signs }: SearchIndex,
  piece: string,
): [number[], number[], number[]] {
  const whole: number[] = [];
  const begins: number[] = [];
  const within: number[] = [];
  const sign = signAt(piece, 0);
  // Fewer letters than a sign has speak for its upper bytes alone.
  const mask = piece.length < 4 ? -1 << (8 * (4 - piece.length)) : -1;
  for (let word = 0; word < signs.length; word++) {
    if (((signs[word] ?? 0) ^ sign) & mask) continue;
    const at = words[word] ?? 0;
    if (!text.startsWith(piece, at)) continue;
    if (text.charCodeAt(at - 1) !== LINE_END) {
      if (within.length < MOST_LINES) within.push(at);
    } else if (text.charCodeAt(at + piece.length) === LINE_END) whole.push(at);
    else if (begins.length < MOST_LINES) begins.push(at);
  }
  return [whole, begins, within];
}

/** Adds the entities of the lines that hold some places, shorter lines first, up to the limit. */
function take(
  { text, refs, starts }: SearchIndex,
  places: readonly number[],
  limit: number,
  found: Map<number, NameRef>,
): void {
  if (found.size >= limit) return;
  const length = (line: number) => (starts[line + 1] ?? text.length) - (starts[line] ?? 0);
  const lines = [...new Set(places.map((place) => lineAt(starts, place)))];
  for (const line of lines.sort((a, b) => length(a) - length(b) || a - b)) {
    const ref = refs[line] ?? 0;
    const entity = Math.floor(ref / MOST_NAMES);
    if (!found.has(entity)) found.set(entity, { entity, name: ref % MOST_NAMES });
    if (found.size >= limit) return;
  }
}

/** The line that holds a position: the last one that starts at or before it. */
function lineAt(starts: Uint32Array, position: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Starts of words from where the text begins with the query but for one edit. */
function placesWithin({ text, words, signs }: SearchIndex, wanted: string): number[] {
  const sign = signAt(wanted, 0);
  const found: number[] = [];
  for (let word = 0; word < signs.length; word++) {
    if (!mayBeWithin(signs[word] ?? 0, sign)) continue;
    const at = words[word] ?? 0;
    if (beginsWithin(text, at, wanted)) found.push(at);
  }
  return found;
}

/**
 * Whether four letters can be those wanted but for one edit; says yes too often, never no too often.
 * Trying every word letter by letter takes twenty times as long.
 */
function mayBeWithin(sign: number, wanted: number): boolean {
  const differ = sign ^ wanted;
  if (differ & FIRST)
    return (
      (differ & ~FIRST) === 0 || // another letter
      (sign & ~FIRST) === wanted >>> 8 || // one too many
      sign >>> 8 === (wanted & ~FIRST) || // one left out
      sign === (((wanted << 8) & FIRST) | ((wanted >>> 8) & SECOND) | (wanted & LAST_TWO)) // two swapped
    );
  if (differ & SECOND)
    return (
      (differ & LAST_TWO) === 0 ||
      (sign & LAST_TWO) === ((wanted >>> 8) & LAST_TWO) ||
      ((sign >>> 8) & LAST_TWO) === (wanted & LAST_TWO) ||
      (sign & ~FIRST) === (((wanted << 8) & SECOND) | ((wanted >>> 8) & THIRD) | (wanted & 255))
    );
  return true;
}

/** The bytes of a sign. */
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
