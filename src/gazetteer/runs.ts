import type { Span } from '../model/mention';
import { joins, opensSentence } from './sentence';
import { isArticle, isCalendarWord, isSmallWord } from './small-words';
import { isCapitalised, isSpace, isWordCode, type Word, wordAt, wordEnd } from './word';

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

/** Finds the runs of a block in one pass over its text. */
export function readRuns(text: string): Block {
  const runs: Run[] = [];
  let words: Word[] = [];
  let opens = false;
  const close = () => {
    if (words.length === 0) return;
    const [first, last] = [words[0] as Word, words[words.length - 1] as Word];
    runs.push({ words, opens, start: first.start, end: last.end });
    words = [];
  };
  for (let at = 0; at < text.length; ) {
    if (!isWordCode(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const end = wordEnd(text, at);
    const last = words[words.length - 1];
    const goesOn = last !== undefined && !last.possessive && joins(text, last.end, at);
    if (!goesOn) close();
    if (isCapitalised(text, at)) {
      const word = wordAt(text, at, end);
      if (words.length === 0) opens = opensSentence(text, at);
      if (standsAlone(word.key, words.length === 0, opens)) close();
      else words.push(word);
    } else if (goesOn && isParticle(text, at, end)) words.push(wordAt(text, at, end));
    else close();
    at = end;
  }
  close();
  return { text, runs, style: styleOf(text) };
}

/** Capitals that belong to no name: articles, days and months, and whatever begins a sentence. */
function standsAlone(key: string, first: boolean, opens: boolean): boolean {
  if (!isSmallWord(key)) return false;
  return isArticle(key) || isCalendarWord(key, first) || (first && opens);
}

/** "van der" in "Lotte van der Hoek": small, and a capital follows. */
function isParticle(text: string, start: number, end: number): boolean {
  if (end - start > 5 || !PARTICLES.has(text.slice(start, end))) return false;
  const next = end + 1;
  if (!isSpace(text.charCodeAt(end)) || !isWordCode(text.charCodeAt(next))) return false;
  return isCapitalised(text, next) || isParticle(text, next, wordEnd(text, next));
}

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
