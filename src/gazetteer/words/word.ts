import type { Span } from '../../model/mention';
import { hashOf, keyOf, shortHash } from './key';
import { isApostrophe, isHyphen, isWordCode, SMALL } from './letters';

/**
 * A word of a name: capitalised, or a particle between capitalised ones. It is read in place, so that words
 * nobody keeps cost no objects; and it has few fields, because a page keeps hundreds.
 */
export class Word implements Span {
  start = 0;
  /** Before a possessive ending. */
  end = 0;
  /** `hashOf` its key. Words are compared by it first, so few keys are ever made. */
  hash = 0;
  private source = '';
  private flags = 0;
  private made: string | undefined = undefined;
  private split: readonly Part[] | undefined = undefined;

  /** Whether `'s` or `'` follows; a name does not go on after it. */
  get possessive(): boolean {
    return (this.flags & POSSESSIVE) !== 0;
  }

  get isHyphenated(): boolean {
    return (this.flags & HYPHENATED) !== 0;
  }

  /** Whether it is ASCII letters alone, as the matcher took it: so it is in the matcher's filters, if in a name. */
  get isPlain(): boolean {
    return (this.flags & PLAIN) !== 0;
  }

  /** As written, without possessive ending. */
  get text(): string {
    return this.source.slice(this.start, this.end);
  }

  /** Folded: lower case, without accents and stops. */
  get key(): string {
    this.made ??= keyOf(this.text);
    return this.made;
  }

  /** The parts between its hyphens: "Anglo-Atlan" names Atlan too. */
  get parts(): readonly Part[] {
    this.split ??= partsOf(this.text);
    return this.split;
  }

  /** Whether it has more than an ASCII letter followed by small ones: another capital, a digit, stop or accent. */
  get odd(): boolean {
    if ((this.flags & (ODD | EVEN)) === 0) this.flags |= this.looksOdd() ? ODD : EVEN;
    return (this.flags & ODD) !== 0;
  }

  private looksOdd(): boolean {
    const { source, start, end } = this;
    if (source.charCodeAt(start) > 127) return true;
    for (let at = start + 1; at < end; at++) {
      const code = source.charCodeAt(at);
      if (code > SMALL_Z || (code < SMALL_A && code !== HYPHEN && code !== APOSTROPHE)) return true;
    }
    return false;
  }

  /** Whether its key is this one; a plain word that is written like the key needs no key made. */
  is(key: string): boolean {
    const { source, start, end } = this;
    let same = key.length === end - start;
    for (let i = 0; same && i < key.length; i++)
      same = (source.charCodeAt(start + i) | SMALL) === key.charCodeAt(i);
    return same || this.key === key;
  }

  /** Takes ASCII letters that are a whole word; `hash` is the one that matching made of them. */
  take(text: string, start: number, end: number, hash: number): void {
    this.set(text, start, end);
    this.flags = PLAIN;
    this.hash = shortHash(hash);
  }

  /**
   * Reads the word at `at`: letters and digits, with hyphens, apostrophes and stops between them. Returns where the
   * text goes on, which is after a possessive ending.
   */
  read(text: string, at: number): number {
    let end = at;
    let flags = 0;
    let isAscii = true;
    // Where a possessive ending may begin.
    let mark = -1;
    for (; ; end++) {
      const code = text.charCodeAt(end);
      if (isWordCode(code)) {
        if (code > 127) isAscii = false;
        continue;
      }
      if (!isInner(code) || !isWordCode(text.charCodeAt(end + 1))) break;
      if (code === STOP && !isInitial(text, at, end)) break;
      if (code === STOP || code > 127) isAscii = false;
      if (isApostrophe(code)) mark = end;
      else if (code !== STOP) flags = HYPHENATED;
    }
    const isS = isLetterS(text.charCodeAt(end - 1));
    const isEnding = isS && mark === end - 2 && end - at > 2;
    this.set(text, at, isEnding ? mark : end);
    const isPlural =
      isS && isApostrophe(text.charCodeAt(end)) && !isWordCode(text.charCodeAt(end + 1));
    this.flags = isEnding || isPlural ? flags | POSSESSIVE : flags;
    this.hash = isAscii || !this.odd ? hashOf(text, at, this.end) : hashOf(this.key);
    return end;
  }

  private set(text: string, start: number, end: number): void {
    this.source = text;
    this.made = this.split = undefined;
    this.start = start;
    this.end = end;
    this.flags = 0;
  }
}

const POSSESSIVE = 1;
const HYPHENATED = 2;
const PLAIN = 4;
/** Whether it is odd; neither bit is set until that is asked. */
const ODD = 8;
const EVEN = 16;

/** A part of a hyphenated word: its hash, and where it begins in the word. */
interface Part {
  readonly hash: number;
  readonly at: number;
}

function partsOf(word: string): readonly Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (let end = 0; end <= word.length; end++) {
    if (end < word.length && !isHyphen(word.charCodeAt(end))) continue;
    if (end > at) parts.push({ hash: hashOf(keyOf(word.slice(at, end))), at });
    at = end + 1;
  }
  return parts;
}

const SMALL_A = 97;
const SMALL_Z = 122;
const APOSTROPHE = 39;
const STOP = 46;
const HYPHEN = 45;

function isInner(code: number): boolean {
  return code === STOP || isHyphen(code) || isApostrophe(code);
}

function isLetterS(code: number): boolean {
  return code === 115 || code === 83;
}

/** Whether the stop at `end` stands between single letters: U.S., J.K. */
function isInitial(text: string, start: number, end: number): boolean {
  return end - start === 1 || text.charCodeAt(end - 2) === STOP;
}
