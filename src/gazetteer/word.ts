import type { Span } from '../model/mention';
import { fold } from '../text/fold';

/** A word as names are made of: capitalised, or a particle between capitalised ones. */
export class Word implements Span {
  private made: string | undefined;

  constructor(
    private readonly source: string,
    readonly start: number,
    /** Before a possessive ending. */
    readonly end: number,
    /** Whether `'s` or `'` follows; a name does not go on after it. */
    readonly possessive: boolean,
    /** Whether it is more than a letter of ASCII and small ones: another capital, digit, stop or accent. */
    readonly odd: boolean,
    /** `hashOf` its key: words are compared by it first, and few keys are ever made. */
    readonly hash: number,
    /** Where the text goes on after it: behind a possessive ending. */
    readonly until: number,
    readonly isHyphenated: boolean,
  ) {}

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
}

/** Reads the word at `at`: letters and digits, with hyphens, apostrophes and stops between them. */
export function wordAt(text: string, at: number): Word {
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
  const endsInS = isLetterS(text.charCodeAt(end - 1));
  const possessive = endsInS && mark === end - 2 && end - at > 2;
  const plural =
    endsInS && isApostrophe(text.charCodeAt(end)) && !isWordCode(text.charCodeAt(end + 1));
  const until = end;
  if (possessive) {
    end = mark;
    hash = hashThere;
    odd = oddThere;
    foreign = foreignThere;
  }
  if (foreign) hash = hashOf(keyOf(text.slice(at, end)));
  return new Word(text, at, end, possessive || plural, odd || foreign, hash, until, hyphenated);
}

/** A number for a key: equal keys have equal ones, and different keys hardly ever. */
export function hashOf(key: string): number {
  let hash = 0;
  for (let i = 0; i < key.length; i++) hash = hashStep(hash, key.charCodeAt(i));
  return hash;
}

function hashStep(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) & 0x3fffffff;
}

/** The bit that makes a capital of ASCII small, and that digits, hyphens and apostrophes have anyway. */
const SMALL = 32;

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
