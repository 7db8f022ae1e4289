import { fold, foldChar } from '../text/fold';

/** A piece of a text, and whether it is what the reader typed. */
export interface Part {
  readonly words: string;
  readonly typed: boolean;
}

/** The parts of `d’Ivoire` are words of their own, however the reader types what is between them. */
const WORDS = /[\p{L}\p{M}\p{N}]+/gu;

/** Fewer letters in common may be chance. */
const LEAST = 3;

/**
 * Cuts a text into what the reader typed and the rest: the beginnings of its words that equal a typed word,
 * accents and case aside. Of a mistyped word the letters up to the mistake count, if they are three or more.
 */
export function typedParts(text: string, query: string): Part[] {
  const wanted = wordsOf(query);
  const parts: Part[] = [];
  let from = 0;
  for (const { 0: word, index } of text.matchAll(WORDS)) {
    const length = Math.max(0, ...wanted.map((typed) => common(word, typed)));
    if (!length) continue;
    if (index > from) parts.push({ words: text.slice(from, index), typed: false });
    from = index + length;
    parts.push({ words: text.slice(index, from), typed: true });
  }
  if (from < text.length) parts.push({ words: text.slice(from), typed: false });
  return parts;
}

/** Whether each word of a query begins a word of the text, accents and case aside. */
export function saysAll(text: string, query: string): boolean {
  const said = wordsOf(text);
  return wordsOf(query).every((typed) => said.some((word) => word.startsWith(typed)));
}

function wordsOf(text: string): string[] {
  return (text.match(WORDS) ?? []).map(fold).filter(Boolean);
}

/**
 * How many units of a word were typed: up to the first difference, if the typed word ends there or that
 * is enough.
 */
function common(word: string, typed: string): number {
  let length = 0;
  let met = 0;
  for (const letter of word) {
    const plain = foldChar(letter);
    if (!typed.startsWith(plain, met)) break;
    met += plain.length;
    length += letter.length;
  }
  return met === typed.length || met >= LEAST ? length : 0;
}
