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
    if (!isInner(code) || !isWordCode(text.charCodeAt(end + 1))) break;
    if (code === STOP && !isInitial(text, at, end)) break;
  }
  return end;
}

/** Letters and digits, by a table of what is not: faster than a pattern, and near enough to find runs. */
export function isWordCode(code: number): boolean {
  if (code < 128) return ASCII_WORD[code] === 1;
  // Before the first and after the last letter there is no code at all.
  if (!(code >= 0xc0) || code === 0xd7 || code === 0xf7) return false;
  return !((code >= 0x2000 && code <= 0x2bff) || (code >= 0x3000 && code <= 0x303f));
}

const ASCII_WORD = Uint8Array.from({ length: 128 }, (_, code) =>
  /[a-z0-9]/i.test(String.fromCharCode(code)) ? 1 : 0,
);

export function isSpace(code: number): boolean {
  if (code < 128) return code === 32 || code === 10 || code === 9;
  return code === 160 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f;
}

export function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019;
}

/** A word or name folded, without stops. */
export function keyOf(name: string): string {
  // Most names are ASCII and need no decomposition.
  const key = ASCII.test(name) ? name.toLowerCase() : fold(name);
  return key.includes('.') ? key.replaceAll('.', '') : key;
}

const ASCII = /^[\x20-\x7e]*$/;
const STOP = 46;
const HYPHEN = 45;

function isInner(code: number): boolean {
  return (
    code === HYPHEN || code === STOP || isApostrophe(code) || code === 0x2010 || code === 0x2011
  );
}

function isLetterS(code: number): boolean {
  return code === 115 || code === 83;
}

/** Whether the stop at `end` stands between single letters: U.S., J.K. */
function isInitial(text: string, start: number, end: number): boolean {
  return end - start === 1 || text.charCodeAt(end - 2) === STOP;
}

/** Where a name begins whose capital at `at` comes after an article: al-Raisi, d'Estaing. Else `at`, or -1 inside a word. */
export function startOfArticle(text: string, at: number): number {
  const mark = text.charCodeAt(at - 1);
  if (mark !== HYPHEN && !isApostrophe(mark)) return at;
  if (!isWordCode(text.charCodeAt(at - 2))) return at;
  let start = at - 2;
  while (start > 0 && isWordCode(text.charCodeAt(start - 1))) start--;
  return ARTICLES.has(text.slice(start, at - 1)) ? start : -1;
}

const ARTICLES = new Set(['al', 'el', 'as', 'ar', 'ul', 'd', 'l']);
