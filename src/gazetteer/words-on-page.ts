import type { Span } from '../model/mention';
import type { Block } from './runs';
import { isSmallWord } from './small-words';
import { isWordCode, keyOf } from './word';

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
  const lower = blocks.map(({ text }) => once(() => text.toLowerCase()));
  // One long text is searched faster than many short ones.
  const all = once(() => blocks.map(({ text }) => text).join('\n'));
  const allLower = once(() => all().toLowerCase());
  const capitals = once(() => capitalsOf(blocks));
  const says = remembering((phrase) => {
    const names = phrase.match(/\p{Lu}[\p{L}\p{M}]{2,}/gu) ?? [];
    const keys = names.map(keyOf).filter((key) => !isSmallWord(key));
    // A name that the page never writes with a capital need not be looked for; one word is found so.
    if (!keys.every((key) => capitals().has(key))) return false;
    return keys[0]?.length === phrase.length || isIn(allLower(), phrase.toLowerCase());
  });
  const inBlock = remembering((key) => {
    const [block, phrase] = key.split(' ', 1).concat(key.slice(key.indexOf(' ') + 1));
    return isIn(lower[Number(block)]?.() ?? '', phrase ?? '');
  });
  return {
    says,
    distance(block, phrase, span) {
      if (!says(phrase)) return undefined;
      const wanted = phrase.toLowerCase();
      if (!inBlock(`${block} ${wanted}`)) return undefined;
      return distanceIn(lower[block]?.() ?? '', wanted, span);
    },
    isWord: remembering((word) => isIn(all(), word)),
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

/** Every capitalised word of the page as a key, and the parts of those with hyphens. */
function capitalsOf(blocks: readonly Block[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { runs } of blocks)
    for (const { words } of runs)
      for (const { key } of words) {
        keys.add(key);
        if (key.includes('-')) for (const part of key.split('-')) keys.add(part);
      }
  return keys;
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
