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

/** How well a line answers; higher is better. */
const EXACT = 4;
const NAME_PREFIX = 3;
const WORD_PREFIX = 2;
const ONE_TYPO = 1;

/** A query shorter than this has too many neighbours to forgive a typo. */
const TYPO_FROM = 4;

/** Lines looked at per rank; the commonest prefixes have thousands and nobody reads them. */
const MOST_LINES = 2_000;

/** Entities per step: a few milliseconds. */
const STEP = 500;

/** The index of entities given in the order of their ordinals, some entities a step. */
export function* compileSearchInSteps(entities: readonly Entity[]): Generator<void, ArrayBuffer> {
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
 * then names with a word that begins with it, then, where those are few, names within one typo.
 */
export function search(index: SearchIndex, query: string, limit: number): readonly NameRef[] {
  const wanted = key(query);
  if (!wanted) return [];
  const ranks = new Map<number, number>();
  const add = (line: number, rank: number) => {
    if (!ranks.has(line)) ranks.set(line, rank);
  };
  for (const line of linesWith(index, `\n${wanted}\n`)) add(line, EXACT);
  for (const line of linesWith(index, `\n${wanted}`)) add(line, NAME_PREFIX);
  for (const line of linesWith(index, ` ${wanted}`)) add(line, WORD_PREFIX);
  if (ranks.size < limit && wanted.length >= TYPO_FROM)
    for (const line of linesWithin(index, wanted)) add(line, ONE_TYPO);
  return best(index, ranks, limit);
}

function key(text: string): string {
  return tokens(text)
    .map((token) => token.key)
    .join(' ');
}

function* linesWith(index: SearchIndex, piece: string): Iterable<number> {
  let found = index.text.indexOf(piece);
  for (let seen = 0; found >= 0 && seen < MOST_LINES; seen++) {
    yield lineAt(index.starts, found + 1);
    found = index.text.indexOf(piece, found + 1);
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

/** Lines with a place, at the start of a word, that begins with the query but for one edit. */
function* linesWithin({ text, starts }: SearchIndex, wanted: string): Iterable<number> {
  for (let line = 0; line < starts.length; line++) {
    let at = starts[line] ?? 0;
    while (text.charCodeAt(at) !== 10) {
      if (beginsWithin(text, at, wanted)) {
        yield line;
        break;
      }
      while (text.charCodeAt(at) > 32) at++;
      if (text.charCodeAt(at) === 32) at++;
    }
  }
}

/** Whether the text from `at` begins with `wanted` after one substitution, insertion, deletion or swap. */
function beginsWithin(text: string, at: number, wanted: string): boolean {
  let same = 0;
  while (same < wanted.length && text.charCodeAt(at + same) === wanted.charCodeAt(same)) same++;
  if (same === wanted.length) return true;
  const rest = (skipText: number, skipWanted: number) =>
    text.startsWith(wanted.slice(same + skipWanted), at + same + skipText);
  const swapped =
    wanted.charCodeAt(same) === text.charCodeAt(at + same + 1) &&
    wanted.charCodeAt(same + 1) === text.charCodeAt(at + same);
  return rest(1, 1) || rest(1, 0) || rest(0, 1) || (swapped && rest(2, 2));
}

function best(index: SearchIndex, ranks: Map<number, number>, limit: number): NameRef[] {
  const length = (line: number) =>
    (index.starts[line + 1] ?? index.text.length) - (index.starts[line] ?? 0);
  const lines = [...ranks.keys()].sort(
    (a, b) => (ranks.get(b) ?? 0) - (ranks.get(a) ?? 0) || length(a) - length(b) || a - b,
  );
  const found = new Map<number, NameRef>();
  for (const line of lines) {
    const ref = index.refs[line] ?? 0;
    const entity = Math.floor(ref / 64);
    if (!found.has(entity)) found.set(entity, { entity, name: ref % 64 });
    if (found.size === limit) break;
  }
  return [...found.values()];
}
