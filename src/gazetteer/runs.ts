import type { Span } from '../model/mention';
import { joins, opensSentence } from './sentence';
import { isArticle, isCalendarWord, isSmallWord } from './small-words';
import { isSpace, isWordCode, startOfArticle, type Word, wordAt, wordEnd } from './word';

export type { Word } from './word';

/** Capitalised words that stand together, particles between them included: a name may be part of it, never more. */
export interface Run extends Span {
  readonly words: readonly Word[];
  /** Whether a sentence begins here, so that the first capital says nothing. */
  readonly opens: boolean;
}

/** How a block writes its words: prose, Every Word With A Capital, or ALL CAPITALS. */
export type Style = 'prose' | 'title' | 'capitals';

export interface Block {
  readonly text: string;
  readonly runs: readonly Run[];
  readonly style: Style;
}

/** Finds the runs of a block: goes from capital to capital, which is what a pattern finds fastest. */
export function readRuns(text: string): Block {
  const runs: Run[] = [];
  let words: Word[] = [];
  let last: Word | undefined;
  let opens = false;
  const capital = new RegExp(CAPITAL);
  for (let match = capital.exec(text); match; match = capital.exec(text)) {
    const at = wordStart(text, match.index);
    if (at < 0) continue;
    const particles = last && particlesBetween(text, last, at);
    if (last && !particles) {
      runs.push(runOf(words, last, opens));
      words = [];
      last = undefined;
    }
    const end = wordEnd(text, at);
    capital.lastIndex = end;
    const word = wordAt(text, at, end);
    if (!last) opens = opensSentence(text, at);
    if (!standsAlone(word.key, last === undefined, opens)) {
      words.push(...(particles ?? NONE), word);
      last = word;
    } else if (last) {
      runs.push(runOf(words, last, opens));
      words = [];
      last = undefined;
    }
  }
  if (last) runs.push(runOf(words, last, opens));
  return { text, runs, style: styleOf(text) };
}

/** ASCII capitals, and every letter of the scripts that have capitals elsewhere. */
const CAPITAL = /[A-Z\u00c0-\u024f\u0370-\u058f\u10a0-\u10ff\u1c80-\u1fff]/g;

/** Where the word begins that has its capital at `at`, or -1 where it is inside a word or no capital. */
function wordStart(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code > 127 && text.charAt(at) === text.charAt(at).toLowerCase()) return -1;
  if (isWordCode(text.charCodeAt(at - 1))) return -1;
  return startOfArticle(text, at);
}

function runOf(words: readonly Word[], last: Word, opens: boolean): Run {
  return { words, opens, start: (words[0] ?? last).start, end: last.end };
}

/** Capitals that belong to no name: articles, days and months, and whatever begins a sentence. */
function standsAlone(key: string, first: boolean, opens: boolean): boolean {
  if (!isSmallWord(key)) return false;
  return isArticle(key) || isCalendarWord(key, first) || (first && opens);
}

const NONE: readonly Word[] = [];

/** What joins a capital to the one before: nothing but a space, or particles as in "Lotte van der Hoek". */
function particlesBetween(text: string, last: Word, at: number): readonly Word[] | undefined {
  if (last.possessive) return undefined;
  if (joins(text, last.end, at)) return NONE;
  if (at - last.end > LONGEST_PARTICLES || !isSpace(text.charCodeAt(last.end))) return undefined;
  const words: Word[] = [];
  for (let from = last.end; from + 1 < at; ) {
    const end = wordEnd(text, from + 1);
    if (!isSpace(text.charCodeAt(from)) || !PARTICLES.has(text.slice(from + 1, end)))
      return undefined;
    words.push(wordAt(text, from + 1, end));
    from = end;
  }
  return words;
}

/** " von und zu der ". */
const LONGEST_PARTICLES = 14;

const PARTICLES = new Set(
  'de del della der den des di da das dos do du el al la le van von zu zur ten ter bin ibn bint abu af av y e'.split(
    ' ',
  ),
);

/** Longer blocks are prose, however many capitals they have. */
const LONGEST_HEADLINE = 200;

function styleOf(text: string): Style {
  if (text.length > LONGEST_HEADLINE || /[.!?]["”’]?\s*$/.test(text)) return 'prose';
  const words = text.match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  const small = words.filter((word) => word.length > 3 && /^\p{Ll}/u.test(word)).length;
  const capital = words.filter((word) => word.length > 3 && /^\p{Lu}/u.test(word)).length;
  const shouted = words.filter((word) => /^\p{Lu}{2,}/u.test(word)).length;
  if (small === 0 && shouted >= 3) return 'capitals';
  return capital >= 3 && capital > 4 * small ? 'title' : 'prose';
}
