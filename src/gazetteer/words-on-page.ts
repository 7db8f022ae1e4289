import type { Span } from '../model/mention';
import type { Block } from './runs';
import { isSmallWord } from './small-words';
import { hashOf, isWordCode, keyOf } from './word';

/** What a page says, and where. */
export interface PageWords {
  /**
   * How far from a span of a block a word or phrase stands, in whatever case, on word boundaries; 0
   * where it encloses the span, undefined where the block does not have it beside the span.
   */
  distance(block: number, phrase: string, span: Span): number | undefined;
  /** Whether it stands anywhere. */
  says(phrase: string): boolean;
  /** Whether it stands anywhere in small letters, as a word of the language. */
  isWord(word: string): boolean;
}

/** Looks for words only where they are asked for, and once each; most pages ask for few. */
export function wordsOf(blocks: readonly Block[]): PageWords {
  const lower: string[] = [];
  const lowerOf = (block: number): string => {
    lower[block] ??= blocks[block]?.text.toLowerCase() ?? '';
    return lower[block];
  };
  const isInAny = (phrase: string) => blocks.some((_, block) => isIn(lowerOf(block), phrase));
  const capitals = once(() => capitalsOf(blocks));
  const phrases = new Map<string, Phrase>();
  const phraseOf = (phrase: string): Phrase => {
    const known = phrases.get(phrase);
    if (known) return known;
    const one = { ...parted(phrase, capitals()), said: undefined, in: [] };
    phrases.set(phrase, one);
    return one;
  };
  return {
    says(phrase) {
      const wanted = phraseOf(phrase);
      wanted.said ??= wanted.mayBe && (wanted.isOneName || isInAny(wanted.lower));
      return wanted.said;
    },
    distance(block, phrase, span) {
      const wanted = phraseOf(phrase);
      if (!wanted.mayBe) return undefined;
      const text = lowerOf(block);
      wanted.in[block] ??= isIn(text, wanted.lower);
      return wanted.in[block] ? distanceIn(text, wanted.lower, span) : undefined;
    },
    isWord: remembering((word) => blocks.some(({ text }) => isIn(text, word))),
  };
}

/** What was found out about a word or phrase. */
interface Phrase {
  readonly lower: string;
  /** Whether the page writes every name in it with a capital; else it need not be looked for. */
  readonly mayBe: boolean;
  /** One name and nothing more: with a capital somewhere is enough. */
  readonly isOneName: boolean;
  said: boolean | undefined;
  /** By block, where it was asked for. */
  readonly in: boolean[];
}

function parted(phrase: string, capitals: ReadonlySet<number>) {
  const names = phrase.match(/\p{Lu}[\p{L}\p{M}]{2,}/gu) ?? [];
  const keys = names.map(keyOf).filter((key) => !isSmallWord(key));
  return {
    lower: phrase.toLowerCase(),
    mayBe: keys.every((key) => capitals.has(hashOf(key))),
    isOneName: keys[0]?.length === phrase.length,
  };
}

/** The nearest on either side, looked for from the span outwards. */
function distanceIn(text: string, phrase: string, { start, end }: Span): number | undefined {
  const size = phrase.length;
  let best: number | undefined;
  for (let at = text.lastIndexOf(phrase, start); at >= 0; at = text.lastIndexOf(phrase, at - 1)) {
    if (isWhole(text, at, size) && at + size >= end && size > end - start) return 0;
    if (at + size <= start && isWhole(text, at, size)) {
      best = start - at - size;
      break;
    }
    if (at === 0) break;
  }
  for (let at = text.indexOf(phrase, end); at >= 0; at = text.indexOf(phrase, at + 1))
    if (isWhole(text, at, size)) return Math.min(best ?? Number.POSITIVE_INFINITY, at - end);
  return best;
}

function isWhole(text: string, at: number, size: number): boolean {
  return isBoundary(text, at) && isBoundary(text, at + size);
}

/** The hashes of every capitalised word of the page, and of the parts of those with hyphens. */
function capitalsOf(blocks: readonly Block[]): ReadonlySet<number> {
  const hashes = new Set<number>();
  for (const { runs } of blocks)
    for (const { words } of runs)
      for (const word of words) {
        hashes.add(word.hash);
        if (word.isHyphenated) for (const part of word.key.split('-')) hashes.add(hashOf(part));
      }
  return hashes;
}

function isIn(text: string, phrase: string): boolean {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1))
    if (isWhole(text, at, phrase.length)) return true;
  return false;
}

function isBoundary(text: string, at: number): boolean {
  return !(isWordCode(text.charCodeAt(at - 1)) && isWordCode(text.charCodeAt(at)));
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function remembering(ask: (word: string) => boolean): (word: string) => boolean {
  const answers = new Map<string, boolean>();
  return (word) => {
    const answer = answers.get(word) ?? ask(word);
    answers.set(word, answer);
    return answer;
  };
}
