import type { Span } from '../model/mention';
import { hashOf, hashStep, keyOf } from './key';
import { ASCII_WORD, isApostrophe, isWordCode, SMALL } from './letters';

/**
 * A word as names are made of: capitalised, or a particle between capitalised ones. It is read in place,
 * so that words nobody keeps cost no objects.
 */
export class Word implements Span {
  start = 0;
  /** Before a possessive ending. */
  end = 0;
  /** Whether `'s` or `'` follows; a name does not go on after it. */
  possessive = false;
  /** Whether it is more than a letter of ASCII and small ones: another capital, digit, stop or accent. */
  odd = false;
  /** `hashOf` its key: words are compared by it first, and few keys are ever made. */
  hash = 0;
  /** Where the text goes on after it: behind a possessive ending. */
  until = 0;
  isHyphenated = false;
  private source = '';
  private made: string | undefined = undefined;

  /** As written, without possessive ending. */
  get text(): string {
    return this.source.slice(this.start, this.end);
  }

  /** Folded: lower case, without accents and stops. */
  get key(): string {
    this.made ??= keyOf(this.text);
    return this.made;
  }

  /** Whether its key is this one; makes no key of a plain word. */
  is(key: string): boolean {
    if (this.odd || this.made !== undefined) return this.key === key;
    if (key.length !== this.end - this.start) return false;
    for (let i = 0; i < key.length; i++)
      if ((this.source.charCodeAt(this.start + i) | SMALL) !== key.charCodeAt(i)) return false;
    return true;
  }

  /** Reads the word at `at`: letters and digits, with hyphens, apostrophes and stops between them. */
  read(text: string, at: number): void {
    let hash = 0;
    let odd = false;
    let foreign = false;
    let hyphenated = false;
    // What was known at the last apostrophe, in case a possessive ending begins there.
    let mark = -1;
    let hashThere = 0;
    let oddThere = false;
    let foreignThere = false;
    let end = at;
    for (; ; end++) {
      const code = text.charCodeAt(end);
      if (code < 128 && ASCII_WORD[code] === 1) {
        if (code < 97 && end > at) odd = true;
      } else if (isWordCode(code)) foreign = true;
      else {
        if (!isInner(code) || !isWordCode(text.charCodeAt(end + 1))) break;
        if (code === STOP) {
          if (!isInitial(text, at, end)) break;
          odd = true;
          continue;
        }
        if (isApostrophe(code)) {
          mark = end;
          hashThere = hash;
          oddThere = odd;
          foreignThere = foreign;
        } else hyphenated = true;
        if (code > 127) foreign = true;
      }
      hash = hashStep(hash, code | SMALL);
    }
    this.until = end;
    this.possessive = false;
    if (isLetterS(text.charCodeAt(end - 1))) {
      if (mark === end - 2 && end - at > 2) {
        this.possessive = true;
        end = mark;
        hash = hashThere;
        odd = oddThere;
        foreign = foreignThere;
      } else if (isApostrophe(text.charCodeAt(end))) {
        this.possessive = !isWordCode(text.charCodeAt(end + 1));
      }
    }
    this.source = text;
    this.made = undefined;
    this.start = at;
    this.end = end;
    this.odd = odd || foreign;
    this.hash = foreign ? hashOf(keyOf(text.slice(at, end))) : hash;
    this.isHyphenated = hyphenated;
  }
}

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
