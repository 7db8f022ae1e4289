import type { Span } from '../model/mention';
import { fold } from '../text/fold';

/** A word as names are made of: capitalised, or a particle between capitalised ones. */
export interface Word extends Span {
  /** As written, without possessive ending. */
  readonly text: string;
  /** Folded: lower case, without accents and stops. */
  readonly key: string;
  /** Whether `'s` or `'` follows; a name does not go on after it. */
  readonly possessive: boolean;
}

/** The word in `[start, end)`; its own end comes before a possessive ending. */
export function wordAt(text: string, start: number, end: number): Word {
  const ends = isLetterS(text.charCodeAt(end - 1));
  const possessive = ends && isApostrophe(text.charCodeAt(end - 2)) && end - start > 2;
  const plural =
    ends && isApostrophe(text.charCodeAt(end)) && !isWordCode(text.charCodeAt(end + 1));
  const until = possessive ? end - 2 : end;
  const name = text.slice(start, until);
  return { start, end: until, text: name, key: keyOf(name), possessive: possessive || plural };
}

/** The end of the word at `at`: letters and digits, with hyphens, apostrophes and stops between them. */
export function wordEnd(text: string, at: number): number {
  let end = at + 1;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (isWordCode(code)) continue;
    const inside = code === HYPHEN || isApostrophe(code) || code === STOP || isLongHyphen(code);
    if (!inside || !isWordCode(text.charCodeAt(end + 1))) break;
    if (code === STOP && !isInitial(text, at, end)) break;
  }
  return end;
}

export function isCapitalised(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return isCapitalCode(code) || isArticleWithName(text, at);
  const first = text.charAt(at);
  return first !== first.toLowerCase();
}

/** Letters and digits, by a table of what is not: faster than a pattern, and near enough to find runs. */
export function isWordCode(code: number): boolean {
  if (code < 128)
    return (code >= 97 && code <= 122) || isCapitalCode(code) || (code >= 48 && code <= 57);
  if (code < 0xc0 || code === 0xd7 || code === 0xf7) return false;
  return !((code >= 0x2000 && code <= 0x2bff) || (code >= 0x3000 && code <= 0x303f));
}

export function isSpace(code: number): boolean {
  return (
    code === 32 ||
    code === 160 ||
    code === 10 ||
    code === 9 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f
  );
}

export function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019;
}

const STOP = 46;
const HYPHEN = 45;

function keyOf(name: string): string {
  // Most names are ASCII and need no decomposition.
  const key = ASCII.test(name) ? name.toLowerCase() : fold(name);
  return key.includes('.') ? key.replaceAll('.', '') : key;
}

const ASCII = /^[\x20-\x7e]*$/;

function isCapitalCode(code: number): boolean {
  return code >= 65 && code <= 90;
}

function isLetterS(code: number): boolean {
  return code === 115 || code === 83;
}

function isLongHyphen(code: number): boolean {
  return code === 0x2010 || code === 0x2011;
}

/** Whether the stop at `end` stands between single letters: U.S., J.K. */
function isInitial(text: string, start: number, end: number): boolean {
  return end - start === 1 || text.charCodeAt(end - 2) === STOP;
}

/** al-Raisi, el-Sisi, d'Estaing: the capital comes after the article. */
function isArticleWithName(text: string, at: number): boolean {
  for (let mark = at + 1; mark <= at + 2; mark++) {
    const code = text.charCodeAt(mark);
    if (code !== HYPHEN && !isApostrophe(code)) continue;
    return isCapitalCode(text.charCodeAt(mark + 1)) && ARTICLES.has(text.slice(at, mark));
  }
  return false;
}

const ARTICLES = new Set(['al', 'el', 'as', 'ar', 'ul', 'd', 'l']);
