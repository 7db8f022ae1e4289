/**
 * What the typeahead searches: one long string of folded names, one a line, and for every word in it a
 * signature by which it can be skipped. Opened in some 20 ms when the background wakes; an inverted index would
 * be larger, slower to wake and no faster to answer. The names of the best known come first, and of equals
 * those whom others' statements name most; after all names there is a line for each office that somebody
 * holds.
 *
 * Bytes: layout, count of lines, of offices (u32) · a reference per line (u32, see `refOf`) · from and
 * until of each office (u32) · the lines as UTF-8.
 */
export interface SearchIndex {
  /** `\n` before, between and after the lines. */
  readonly text: string;
  readonly refs: Uint32Array;
  /** Where each line starts in `text`. */
  readonly starts: Uint32Array;
  /** Where each word starts in `text`. */
  readonly words: Uint32Array;
  /** The signature of the text from each word on. */
  readonly signatures: Int32Array;
  /** The first line that is an office. */
  readonly firstOffice: number;
  /** From and until of each office, as `20211125`. */
  readonly spans: Uint32Array;
  /** Ordinals of those who hold one. */
  readonly inOffice: ReadonlySet<number>;
}

/**
 * Identifies the layout of the bytes. Change it with the layout, so that no release reads bytes of
 * another layout.
 */
export const SEARCH_LAYOUT = 0x5ea5c003;
const HEADER = 3;

/** `\n`, the code unit. */
export const LINE_END = 10;
export const SPACE = 32;

/**
 * Stands for “no name” where the caption is not among the names, and for offices. Also the most names of
 * an entity in the index.
 */
export const NO_NAME = 63;

/** Opens what `compileSearchInSteps` made; throws where another release did. */
export function openSearch(bytes: ArrayBuffer): SearchIndex {
  const [layout, count = 0, offices = 0] = new Uint32Array(bytes, 0, HEADER);
  if (layout !== SEARCH_LAYOUT) throw new Error('the search index has another layout');
  const refs = new Uint32Array(bytes, HEADER * 4, count);
  const spans = new Uint32Array(bytes, (HEADER + count) * 4, offices * 2);
  const lines = new Uint8Array(bytes, (HEADER + count + offices * 2) * 4);
  const text = new TextDecoder().decode(lines);
  const starts = new Uint32Array(count);
  // A word and the signature after it are two units at least.
  const words = new Uint32Array(text.length >> 1);
  let line = 0;
  let word = 0;
  for (let at = 1; at < text.length; at++) {
    const before = text.charCodeAt(at - 1);
    if (before === LINE_END) starts[line++] = at;
    else if (before !== SPACE) continue;
    words[word++] = at;
  }
  const signatures = new Int32Array(word);
  for (let each = 0; each < word; each++) signatures[each] = signatureAt(text, words[each] ?? 0);
  const firstOffice = count - offices;
  const inOffice = new Set([...refs.subarray(firstOffice)].map(entityOf));
  return {
    text,
    refs,
    starts,
    words: words.slice(0, word),
    signatures,
    firstOffice,
    spans,
    inOffice,
  };
}

/** How well known an entity is, its ordinal, and which of its names: 2, 24 and 6 bits. */
export function refOf(known: number, ordinal: number, name: number): number {
  return ((known << 30) | (ordinal << 6) | name) >>> 0;
}

export function knownOf(ref: number): number {
  return ref >>> 30;
}

export function entityOf(ref: number): number {
  return (ref & 0x3fff_ffff) >>> 6;
}

export function nameOf(ref: number): number {
  return ref & NO_NAME;
}

/** The low bytes of four letters, the first on top: where signatures differ, so do the letters. */
export function signatureAt(text: string, at: number): number {
  return (
    (text.charCodeAt(at) << 24) |
    ((text.charCodeAt(at + 1) & 255) << 16) |
    ((text.charCodeAt(at + 2) & 255) << 8) |
    (text.charCodeAt(at + 3) & 255)
  );
}

/** The line that holds a position: the last one that starts at or before it. */
export function lineAt(starts: Uint32Array, position: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** What stands in a line. */
export function lineOf({ text, starts }: SearchIndex, line: number): string {
  return text.slice(starts[line] ?? 0, (starts[line + 1] ?? text.length) - 1);
}
