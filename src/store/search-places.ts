import { entityOf, knownOf, type SearchIndex, signatureAt } from './search-index';

/** Finds the places in an index that a word of the reader's may stand for. */
export type PlacesOf = (index: SearchIndex, word: string) => readonly number[];

/** Where words begin with `piece`, at `from` or later. */
export function placesOf(
  { text, words, signatures }: SearchIndex,
  piece: string,
  from = 0,
): number[] {
  const found: number[] = [];
  const signature = signatureAt(piece, 0);
  // A piece of fewer than four letters is compared with the upper bytes of a signature only.
  const mask = piece.length < 4 ? -1 << (8 * (4 - piece.length)) : -1;
  for (let word = firstFrom(words, from); word < signatures.length; word++) {
    if (((signatures[word] ?? 0) ^ signature) & mask) continue;
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

/** A better known bearer, or one in office, makes up for so many letters more in the name. */
const LETTERS_KNOWN = 8;
const LETTERS_IN_OFFICE = 4;
/** So does a name that has the typed words as whole words. */
const LETTERS_FAVOURED = 6;

/**
 * Lines in the order of how likely they are meant: short names first, those of the well known, of office
 * holders, and favoured lines.
 */
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
