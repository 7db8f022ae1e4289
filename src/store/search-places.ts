import { entityOf, knownOf, type SearchIndex, signAt } from './search-index';

/** Finds the places in an index that a word of the reader's may stand for. */
export type PlacesOf = (index: SearchIndex, word: string) => readonly number[];

/** Starts of words from where the text begins with a piece, from some place on. */
export function placesOf({ text, words, signs }: SearchIndex, piece: string, from = 0): number[] {
  const found: number[] = [];
  const sign = signAt(piece, 0);
  // Fewer letters than a sign has speak for its upper bytes alone.
  const mask = piece.length < 4 ? -1 << (8 * (4 - piece.length)) : -1;
  for (let word = firstFrom(words, from); word < signs.length; word++) {
    if (((signs[word] ?? 0) ^ sign) & mask) continue;
    const at = words[word] ?? 0;
    if (text.startsWith(piece, at)) found.push(at);
  }
  return found;
}

/** The first word that starts at a position or behind it. */
function firstFrom(words: Uint32Array, position: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A name of so many letters more is as likely meant where its bearer is one step better known, or in office. */
const LETTERS_KNOWN = 8;
const LETTERS_IN_OFFICE = 4;
/** … or has the words as whole ones. */
const LETTERS_FAVOURED = 6;

/** Lines with short names of well-known bearers first, of those who hold an office, and of those favoured. */
export function ranked(
  index: SearchIndex,
  lines: readonly number[],
  favoured?: ReadonlySet<number>,
): number[] {
  const { text, refs, starts, inOffice } = index;
  const weight = (line: number) => {
    const ref = refs[line] ?? 0;
    const length = (starts[line + 1] ?? text.length) - (starts[line] ?? 0);
    const office = inOffice.has(entityOf(ref)) ? LETTERS_IN_OFFICE : 0;
    const favour = favoured?.has(line) ? LETTERS_FAVOURED : 0;
    return length + LETTERS_KNOWN * knownOf(ref) - office - favour;
  };
  return lines
    .map((line) => ({ line, weight: weight(line) }))
    .sort((a, b) => a.weight - b.weight || a.line - b.line)
    .map(({ line }) => line);
}
