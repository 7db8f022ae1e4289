import type { Span } from '../model/mention';
import type { Phrase } from './phrase';
import type { Block } from './runs';
import { hashOf, isWordCode } from './word';

/** What a page says, and where. */
export interface PageWords {
  /**
   * How far from a span of a block a phrase stands, in whatever case, on word boundaries; 0 where it
   * encloses the span, undefined where the block does not have it beside the span.
   */
  distance(block: number, phrase: Phrase, span: Span): number | undefined;
  /** Whether it stands anywhere. */
  says(phrase: Phrase): boolean;
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
  const capitals = once(() => capitalsOf(blocks));
  const mayBe = ({ names }: Phrase) => names.length === 0 || names.every(capitals());
  const found = new Map<string, Found>();
  const foundOf = (phrase: Phrase): Found => {
    let known = found.get(phrase.text);
    if (!known) {
      known = { mayBe: mayBe(phrase), said: undefined, in: new Map() };
      found.set(phrase.text, known);
    }
    return known;
  };
  return {
    says(phrase) {
      const known = foundOf(phrase);
      known.said ??=
        known.mayBe && blocks.some((_, block) => firstIn(lowerOf(block), phrase.lower, 0) >= 0);
      return known.said;
    },
    distance(block, phrase, span) {
      const known = foundOf(phrase);
      if (!known.mayBe) return undefined;
      const places = known.in.get(block) ?? placesIn(lowerOf(block), phrase.lower);
      known.in.set(block, places);
      return nearest(places, phrase.lower.length, span);
    },
    isWord: remembering((word) => blocks.some(({ text }) => firstIn(text, word, 0) >= 0)),
  };
}

/** What was found out about a phrase. */
interface Found {
  /** Whether the page writes every name in it with a capital; else it need not be looked for. */
  readonly mayBe: boolean;
  said: boolean | undefined;
  /** Where it stands, by block that was asked for. */
  readonly in: Map<number, readonly number[]>;
}

function placesIn(text: string, phrase: string): readonly number[] {
  const places: number[] = [];
  for (let at = firstIn(text, phrase, 0); at >= 0; at = firstIn(text, phrase, at + 1))
    places.push(at);
  return places;
}

/** Where it stands first from a place on, on word boundaries, or -1. */
function firstIn(text: string, phrase: string, from: number): number {
  let at = text.indexOf(phrase, from);
  while (at >= 0 && !(isBoundary(text, at) && isBoundary(text, at + phrase.length)))
    at = text.indexOf(phrase, at + 1);
  return at;
}

/** The nearest on either side; places are few, but in a hostile text. */
function nearest(
  places: readonly number[],
  size: number,
  { start, end }: Span,
): number | undefined {
  let right = 0;
  for (let high = places.length; right < high; ) {
    const middle = (right + high) >> 1;
    if ((places[middle] as number) <= start) right = middle + 1;
    else high = middle;
  }
  let best: number | undefined;
  for (let left = right - 1; left >= 0 && best === undefined; left--) {
    const at = places[left] as number;
    if (at + size >= end && size > end - start) return 0;
    if (at + size <= start) best = start - at - size;
  }
  while (right < places.length && (places[right] as number) < end) right++;
  const at = places[right];
  if (at === undefined) return best;
  return best === undefined ? at - end : Math.min(best, at - end);
}

/**
 * Asks whether a hash is that of a capitalised word of the page, or of a part of one with hyphens. It
 * is one bit for many words: a wrong yes costs a search.
 */
function capitalsOf(blocks: readonly Block[]): (hash: number) => boolean {
  const bits = new Uint8Array(BITS);
  for (const { runs } of blocks)
    for (const { words } of runs)
      for (const word of words) {
        bits[word.hash & (BITS - 1)] = 1;
        if (word.isHyphenated)
          for (const part of word.key.split('-')) bits[hashOf(part) & (BITS - 1)] = 1;
      }
  return (hash) => bits[hash & (BITS - 1)] === 1;
}

/** A long page has some thousands of capitalised words. */
const BITS = 1 << 15;

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
