import type { Span } from '../../model/mention';
import { type Capitals, END, HASH, ROW, START } from '../matching/capitals';
import type { Bits } from '../words/bits';
import { isSpace } from '../words/letters';
import { followsDate, opensSentence } from '../words/sentence';
import { smallWord } from '../words/small-words';
import { Word } from '../words/word';
import { particlesBetween } from './particles';
import { type Style, styleOf } from './style';
import { wordStart } from './word-start';

export type { Word } from '../words/word';

/** Capitalised words that stand together, with the particles between them; a name may be only a part of it. */
export class Run implements Span {
  readonly start: number;
  readonly end: number;
  private opening: boolean | undefined = undefined;

  constructor(
    private readonly text: string,
    readonly words: readonly Word[],
  ) {
    this.start = words[0]?.start ?? 0;
    this.end = words[words.length - 1]?.end ?? 0;
  }

  /** Whether a sentence begins here, so that the first capital means nothing. */
  get opens(): boolean {
    this.opening ??= opensSentence(this.text, this.start);
    return this.opening;
  }
}

export interface Block {
  readonly text: string;
  readonly runs: readonly Run[];
  readonly style: Style;
  /**
   * A Bloom filter of 32 bits over the words of its runs and their parts: a word whose bit is not set is not there.
   */
  readonly hashes: number;
}

/** Buffers that all blocks of a page share. */
export interface Lent {
  /** Where the words of the run that is being read are gathered. */
  readonly words: Word[];
  /** The hashes of all words of runs, and of the parts of hyphenated ones. */
  readonly capitals: Bits;
}

/**
 * Finds the runs of a block by its words with a capital; the text between them is examined only where it may
 * join them. Words are read into one object, which is kept only if it belongs to a run.
 */
export function readRuns(
  text: string,
  { rows, length }: Capitals,
  { words, capitals }: Lent,
): Block {
  const runs: Run[] = [];
  let hashes = 0;
  // How many words the current run has.
  let count = 0;
  let word = new Word();
  let until = 0;
  for (let row = 0; row < length; row += ROW) {
    const capital = rows[row + START] ?? 0;
    if (capital < until) continue;
    const at = wordStart(text, capital);
    if (at < 0) continue;
    const particles =
      count > 0 ? particlesBetween(text, words[count - 1] as Word, at, word) : NO_PARTICLES;
    if (count > 0 && !particles) {
      runs.push(new Run(text, firstOf(words, count)));
      count = 0;
    }
    if (particles && particles.length > 0) word = new Word();
    const end = rows[row + END] ?? 0;
    if (at === capital && endsWord(text, end)) {
      word.take(text, at, end, rows[row + HASH] ?? 0);
      until = end;
    } else until = word.read(text, at);
    if (standsAlone(text, word, count === 0)) {
      if (count > 0) runs.push(new Run(text, firstOf(words, count)));
      count = 0;
      continue;
    }
    if (particles)
      for (const particle of particles) {
        words[count++] = particle;
        hashes |= noted(particle, capitals);
      }
    words[count++] = word;
    hashes |= noted(word, capitals);
    word = new Word();
  }
  if (count > 0) runs.push(new Run(text, firstOf(words, count)));
  return { text, runs, style: styleOf(text, length / ROW), hashes };
}

/** Adds a word to those of the page; returns its bits for the block. */
function noted(word: Word, capitals: Bits): number {
  capitals.add(word.hash);
  let bits = bitOf(word.hash);
  if (!word.isHyphenated) return bits;
  for (const { hash } of word.parts) {
    capitals.add(hash);
    bits |= bitOf(hash);
  }
  return bits;
}

/** Which bit of `hashes` is that of a hash. */
export function bitOf(hash: number): number {
  return 1 << (hash >>> 7);
}

/** Most runs have one word or two, and a list literal is made faster than a slice. */
function firstOf(words: readonly Word[], count: number): readonly Word[] {
  if (count === 1) return [words[0] as Word];
  return count === 2 ? [words[0] as Word, words[1] as Word] : words.slice(0, count);
}

/** Whether letters that end here are certainly the whole word: no other letter, apostrophe or hyphen follows. */
function endsWord(text: string, end: number): boolean {
  const after = text.charCodeAt(end);
  return after === SPACE || after === COMMA;
}

const SPACE = 32;
const COMMA = 44;

const NO_PARTICLES: readonly Word[] = [];

/** Capitals that belong to no name: articles, days and months, and whatever begins a sentence. */
function standsAlone(text: string, word: Word, first: boolean): boolean {
  const small = smallWord(word);
  if (small === undefined) return false;
  // "May" belongs to no name, except at the end of one like "Theresa May".
  if (small === 'article' || small === 'calendar' || (first && small === 'month')) return true;
  if (small === 'month' && isDayBehind(text, word.end)) return true;
  return first && (opensSentence(text, word.start) || followsDate(text, word.start));
}

/** "In Brussels June 18". */
function isDayBehind(text: string, end: number): boolean {
  const digit = text.charCodeAt(end + 1) - DIGIT_ZERO;
  return isSpace(text.charCodeAt(end)) && digit >= 0 && digit <= 9;
}

const DIGIT_ZERO = 48;
