import type { Entity } from '../model/entity';
import { tokens } from '../text/tokens';

/**
 * What the typeahead looks through: one long string of folded names, one a line, and of every word in
 * it a sign to pass over it by. Made in some 20 ms when the worker wakes; an inverted index would be
 * larger, slower to wake and no faster to answer.
 *
 * Bytes: layout (u32) · count (u32) · a reference per line (u32, see `MOST_NAMES`) · the lines as UTF-8.
 */
export interface SearchIndex {
  /** `\n` before, between and after the lines. */
  readonly text: string;
  readonly refs: Uint32Array;
  /** Where each line starts in `text`. */
  readonly starts: Uint32Array;
  /** Where each word starts in `text`. */
  readonly words: Uint32Array;
  /** The sign of the text from each word on. */
  readonly signs: Int32Array;
}

/** Of the bytes; another number with each change of them, so that nobody reads what another release has laid out. */
export const SEARCH_LAYOUT = 0x5ea5c002;
const HEADER = 8;

/** `\n`, the code unit. */
export const LINE_END = 10;
const SPACE = 32;

/** Of each entity so many names are in the index; a reference is entity × this + name. */
export const MOST_NAMES = 64;

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
    entity.names.slice(0, MOST_NAMES).forEach((name, index) => {
      const line = searchKey(name.text);
      if (!line) return;
      lines.push(line);
      refs.push(ordinal * MOST_NAMES + index);
    });
  }
  const text = new TextEncoder().encode(`\n${lines.join('\n')}\n`);
  const bytes = new Uint8Array(HEADER + refs.length * 4 + text.length);
  new Uint32Array(bytes.buffer, 0, 2).set([SEARCH_LAYOUT, refs.length]);
  new Uint32Array(bytes.buffer, HEADER, refs.length).set(refs);
  bytes.set(text, HEADER + refs.length * 4);
  return bytes.buffer;
}

/** Opens what `compileSearchInSteps` made; throws where another release did. */
export function openSearch(bytes: ArrayBuffer): SearchIndex {
  const [layout, count = 0] = new Uint32Array(bytes, 0, 2);
  if (layout !== SEARCH_LAYOUT) throw new Error('the search index has another layout');
  const refs = new Uint32Array(bytes, HEADER, count);
  const text = new TextDecoder().decode(new Uint8Array(bytes, HEADER + count * 4));
  const starts = new Uint32Array(count);
  // A word and what parts it from the next are two letters at least.
  const words = new Uint32Array(text.length >> 1);
  let line = 0;
  let word = 0;
  for (let at = 1; at < text.length; at++) {
    const before = text.charCodeAt(at - 1);
    if (before === LINE_END) starts[line++] = at;
    else if (before !== SPACE) continue;
    words[word++] = at;
  }
  const signs = new Int32Array(word);
  for (let each = 0; each < word; each++) signs[each] = signAt(text, words[each] ?? 0);
  return { text, refs, starts, words: words.slice(0, word), signs };
}

/** As names stand in the index: folded words, one space between them. */
export function searchKey(text: string): string {
  return tokens(text)
    .map((token) => token.key)
    .join(' ');
}

/** The low bytes of four letters, the first on top: where signs differ, so do the letters. */
export function signAt(text: string, at: number): number {
  return (
    (text.charCodeAt(at) << 24) |
    ((text.charCodeAt(at + 1) & 255) << 16) |
    ((text.charCodeAt(at + 2) & 255) << 8) |
    (text.charCodeAt(at + 3) & 255)
  );
}
