import type { Entity } from '../model/entity';
import type { NameRef } from '../model/mention';
import { tokens } from '../text/tokens';

/**
 * Typeahead over every name: one long string of folded names, one a line, scanned by the platform's
 * own `indexOf`. 100,000 names are 2 MB and a scan is a millisecond or two; an inverted index would
 * be larger, slower to wake and no faster to answer.
 *
 * Bytes: count (u32) · a reference per line (u32: entity × 64 + name) · the lines as UTF-8.
 */
export interface SearchIndex {
  /** `\n` before, between and after the lines. */
  readonly text: string;
  readonly refs: Uint32Array;
  /** Where each line starts in `text`. */
  readonly starts: Uint32Array;
}

/** A query shorter than this has too many neighbours to forgive a typo. */
const TYPO_FROM = 4;

/** Lines looked at of those that answer alike; the commonest prefixes have thousands and nobody reads them. */
const MOST_LINES = 2_000;

const LINE_END = 10;
const SPACE = 32;

/** Entities per step: a few milliseconds. */
const STEP = 500;

/** The index of entities given in the order of their ordinals, some entities a step. */
export function* compileSearchInSteps(
  entities: readonly Pick<Entity, 'names'>[],
): Generator<void, ArrayBuffer> {
  const lines: string[] = [];
  const refs: number[] = [];
  for (const [ordinal, entity] of entities.entries()) {
    if (ordinal % STEP === STEP - 1) yield;
    entity.names.slice(0, 64).forEach((name, index) => {
      const line = key(name.text);
      if (!line) return;
      lines.push(line);
      refs.push(ordinal * 64 + index);
    });
  }
  const text = new TextEncoder().encode(`\n${lines.join('\n')}\n`);
  const bytes = new Uint8Array(4 + refs.length * 4 + text.length);
  new Uint32Array(bytes.buffer, 0, 1)[0] = refs.length;
  new Uint32Array(bytes.buffer, 4, refs.length).set(refs);
  bytes.set(text, 4 + refs.length * 4);
  return bytes.buffer;
}

/** Opens what `compileSearchInSteps` made. */
export function openSearch(bytes: ArrayBuffer): SearchIndex {
  const count = new Uint32Array(bytes, 0, 1)[0] ?? 0;
  const refs = new Uint32Array(bytes, 4, count);
  const text = new TextDecoder().decode(new Uint8Array(bytes, 4 + count * 4));
  const starts = new Uint32Array(count);
  let at = 1;
  for (let line = 0; line < count; line++) {
    starts[line] = at;
    at = text.indexOf('\n', at) + 1;
  }
  return { text, refs, starts };
}

/**
 * The names that answer a query best, one per entity: the whole name, then names that begin with it,
 * then names with a word that begins with it, then, where those are few, names within one typo; among
 * those that answer alike, the shorter first.
 */
export function search(index: SearchIndex, query: string, limit: number): readonly NameRef[] {
  const wanted = key(query);
  if (!wanted) return [];
  const found = new Map<number, NameRef>();
  for (const places of placesOf(index.text, wanted)) take(index, places, limit, found);
  if (found.size < limit && wanted.length >= TYPO_FROM)
    take(index, placesWithin(index.text, wanted), limit, found);
  return [...found.values()];
}

function key(text: string): string {
  return tokens(text)
    .map((token) => token.key)
    .join(' ');
}

/** Where a name is the piece, where one begins with it, where a later word does. */
function placesOf(text: string, piece: string): [number[], number[], number[]] {
  const whole: number[] = [];
  const begins: number[] = [];
  const within: number[] = [];
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
    const before = text.charCodeAt(at - 1);
    if (before === LINE_END) {
      if (text.charCodeAt(at + piece.length) === LINE_END) whole.push(at);
      else if (begins.length < MOST_LINES) begins.push(at);
    } else if (before === SPACE && within.length < MOST_LINES) within.push(at);
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
    const entity = Math.floor(ref / 64);
    if (!found.has(entity)) found.set(entity, { entity, name: ref % 64 });
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

/**
 * Starts of words from where the text begins with the query but for one edit. An edit spares one half
 * of the query, unless it swaps the two letters where the halves meet; so the platform's own
 * `indexOf` finds all there is to look at, where trying every word takes twenty times as long.
 */
function placesWithin(text: string, wanted: string): number[] {
  const middle = wanted.length >> 1;
  const head = wanted.slice(0, middle);
  const tail = wanted.slice(middle);
  const swapped = head.slice(0, -1) + tail.charAt(0) + head.slice(-1) + tail.slice(1);
  const found: number[] = [];
  const look = (at: number) => {
    const before = text.charCodeAt(at - 1);
    const starts = before === SPACE || before === LINE_END;
    if (starts && beginsWithin(text, at, wanted)) found.push(at);
  };
  for (const whole of new Set([head, swapped]))
    for (let at = text.indexOf(whole); at >= 0; at = text.indexOf(whole, at + 1)) look(at);
  for (let at = text.indexOf(tail); at >= 0; at = text.indexOf(tail, at + 1))
    for (let start = at - middle - 1; start <= at - middle + 1; start++) look(start);
  return found;
}

/** Whether the text from `at` begins with `wanted` after one substitution, insertion, deletion or swap. */
function beginsWithin(text: string, at: number, wanted: string): boolean {
  let same = 0;
  while (same < wanted.length && text.charCodeAt(at + same) === wanted.charCodeAt(same)) same++;
  if (same === wanted.length) return true;
  // What lies beyond the line's end is another name.
  if (text.charCodeAt(at + same) === LINE_END) return same === wanted.length - 1;
  const rest = (skipText: number, skipWanted: number) =>
    text.startsWith(wanted.slice(same + skipWanted), at + same + skipText);
  const swapped =
    wanted.charCodeAt(same) === text.charCodeAt(at + same + 1) &&
    wanted.charCodeAt(same + 1) === text.charCodeAt(at + same);
  return rest(1, 1) || rest(1, 0) || rest(0, 1) || (swapped && rest(2, 2));
}
