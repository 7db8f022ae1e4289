import type { Span } from '../model/mention';
import { fold } from '../text/fold';
import { isArticle, isCalendarWord, isSmallWord } from './small-words';
import { isAbbreviatedTitle } from './titles';

/** A capitalised word: what a name is made of. */
export interface Word extends Span {
  /** As written, without possessive ending. */
  readonly text: string;
  /** Folded: lower case, without accents and stops. */
  readonly key: string;
  /** Whether `'s` or `'` follows; a name does not go on after it. */
  readonly possessive: boolean;
}

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

/** Longer blocks are prose, however many capitals they have. */
const LONGEST_HEADLINE = 200;

/** Finds the runs of a block in one pass over its text. */
export function readRuns(text: string): Block {
  const runs: Run[] = [];
  let words: Word[] = [];
  let opens = false;
  let lower = 0;
  let upper = 0;
  let capitalised = 0;
  const close = () => {
    const first = words[0];
    const last = words[words.length - 1];
    if (first && last) runs.push({ words, opens, start: first.start, end: last.end });
    words = [];
  };
  for (let at = 0; at < text.length; ) {
    if (!isWordCode(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const end = wordEnd(text, at);
    const last = words[words.length - 1];
    if (!isCapitalised(text, at, end)) {
      lower += end - at > 3 ? 1 : 0;
      if (
        !(
          last &&
          PARTICLES.has(text.slice(at, end)) &&
          joins(text, last.end, at) &&
          nextIsCapital(text, end)
        )
      )
        close();
      else words.push(wordAt(text, at, end));
      at = end;
      continue;
    }
    const word = wordAt(text, at, end);
    if (end - at > 3) capitalised++;
    if (end - at > 1 && text.slice(at, end).toUpperCase() === text.slice(at, end)) upper++;
    if (last && (last.possessive || !joins(text, last.end, at))) close();
    if (words.length === 0) opens = opensSentence(text, at);
    if (standsAlone(word.key, words.length === 0, opens)) close();
    else words.push(word);
    at = end;
  }
  close();
  return { text, runs, style: styleOf(text, lower, capitalised, upper) };
}

/** Capitals that belong to no name: articles, days and months, and whatever begins a sentence. */
function standsAlone(key: string, first: boolean, opens: boolean): boolean {
  if (!isSmallWord(key)) return false;
  return isArticle(key) || isCalendarWord(key, first) || (first && opens);
}

/** Whether nothing but one space, or a stop that ends no sentence, lies between two words. */
export function joins(text: string, from: number, to: number): boolean {
  const length = to - from;
  if (length === 1) return isSpace(text.charCodeAt(from));
  if (length !== 2 || text.charCodeAt(from) !== STOP || !isSpace(text.charCodeAt(from + 1)))
    return false;
  let start = from;
  while (start > 0 && isWordCode(text.charCodeAt(start - 1))) start--;
  return from - start === 1 || isAbbreviatedTitle(text.slice(start, from).toLowerCase());
}

/** Whether the word at `at` is the first of its sentence, or of a quotation. */
export function opensSentence(text: string, at: number): boolean {
  for (let before = at - 1; before >= 0; before--) {
    const code = text.charCodeAt(before);
    if (isSpace(code) && code !== NEWLINE) continue;
    if (code === STOP) return !joins(text, before, at);
    if (code === 39 || code === 0x2019) return before === 0 || isSpace(text.charCodeAt(before - 1));
    return code === NEWLINE || !(isWordCode(code) || CLOSERS.includes(text.charAt(before)));
  }
  return true;
}

const STOP = 46;
const NEWLINE = 10;
/** What may stand before a capital in the middle of a sentence. */
const CLOSERS = ",;)]’”'/–—&%$";
const PARTICLES = new Set(
  'de del della der den des di da das dos do du el al la le van von zu zur ten ter bin ibn bint abu af av y e'.split(
    ' ',
  ),
);

function isSpace(code: number): boolean {
  return (
    code === 32 ||
    code === 160 ||
    code === NEWLINE ||
    code === 9 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f
  );
}

function isWordCode(code: number): boolean {
  if (code < 128)
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  return (
    code >= 0xc0 &&
    code !== 0xd7 &&
    code !== 0xf7 &&
    !(code >= 0x2000 && code <= 0x2bff) &&
    !(code >= 0x3000 && code <= 0x303f)
  );
}

/** The end of the word at `at`: letters and digits, with hyphens, apostrophes and stops between them. */
function wordEnd(text: string, at: number): number {
  let end = at + 1;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (isWordCode(code)) continue;
    const inside =
      code === 45 ||
      code === 0x2010 ||
      code === 0x2011 ||
      code === 39 ||
      code === 0x2019 ||
      code === STOP;
    if (!inside || !isWordCode(text.charCodeAt(end + 1))) break;
    if (code === STOP && !isInitials(text, at, end)) break;
  }
  return end;
}

/** Whether the stop at `end` stands between single letters: U.S., J.K. */
function isInitials(text: string, start: number, end: number): boolean {
  return end - start === 1 || text.charCodeAt(end - 2) === STOP;
}

function isCapitalised(text: string, at: number, end: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= 65 && code <= 90) return true;
  if (code < 128) return isArabicArticle(text, at, end);
  const first = text.charAt(at);
  return first !== first.toLowerCase();
}

/** al-Raisi, el-Sisi, d'Estaing: the capital comes after the article. */
function isArabicArticle(text: string, at: number, end: number): boolean {
  const hyphen = text.slice(at, at + 4).search(/['’-]/);
  if (hyphen < 1 || at + hyphen + 1 >= end) return false;
  const first = text.charAt(at + hyphen + 1);
  return (
    first !== first.toLowerCase() && /^(al|el|as|ar|d|l|ul)$/.test(text.slice(at, at + hyphen))
  );
}

function nextIsCapital(text: string, from: number): boolean {
  let at = from;
  while (isSpace(text.charCodeAt(at))) at++;
  if (at === from) return false;
  const end = wordEnd(text, at);
  return isCapitalised(text, at, end) || PARTICLES.has(text.slice(at, end));
}

function wordAt(text: string, start: number, end: number): Word {
  const raw = text.slice(start, end);
  const ending = /['’]s$/i.exec(raw);
  const plural =
    !ending && /^['’](?![\p{L}\d])/u.test(text.slice(end, end + 2)) && raw.endsWith('s');
  const name = ending ? raw.slice(0, -2) : raw;
  return {
    start,
    end: start + name.length,
    text: name,
    key: fold(name.replaceAll('.', '')),
    possessive: ending !== null || plural,
  };
}

function styleOf(text: string, lower: number, capitalised: number, upper: number): Style {
  if (text.length > LONGEST_HEADLINE || /[.!?]["”’]?\s*$/.test(text)) return 'prose';
  if (lower === 0 && upper >= 3) return 'capitals';
  return capitalised >= 3 && capitalised > 4 * lower ? 'title' : 'prose';
}
