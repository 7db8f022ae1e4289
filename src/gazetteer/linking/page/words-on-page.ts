import type { Span } from '../../../model/mention';
import { hasWord } from '../../matching/room';
import type { PageMentions } from '../../read';
import type { Block } from '../../reading/runs';
import { firstIn } from '../../words/whole-words';
import type { Phrase } from './phrase';
import { anchored, anywhere } from './phrase-in-block';

/** What a page says, and where. */
export interface PageWords {
  /** Those of the phrases that may stand somewhere on the page. */
  onPage(phrases: readonly Phrase[]): readonly Phrase[];
  /**
   * How far from a span of a block a phrase stands, in any case, on word boundaries; 0 where it encloses the
   * span, undefined where the block does not have it outside the span.
   */
  distance(block: number, phrase: Phrase, span: Span): number | undefined;
  /** Whether it stands in one of the blocks around this one; words farther away are about other things. */
  saysNear(block: number, phrase: Phrase): boolean;
  /** Whether it stands anywhere. */
  says(phrase: Phrase): boolean;
  /** Whether it stands anywhere in small letters, as a word of the language. */
  isWord(word: string): boolean;
}

/** Where a phrase stands in a block, in order; undefined where nobody has looked. */
type Places = (readonly number[] | undefined)[];

/** Searches for words only when they are asked for, and once each; most pages ask for few. */
export function wordsOf({ blocks, words, capitals }: PageMentions): PageWords {
  const lower: string[] = [];
  const lowerOf = (block: number): string => {
    lower[block] ??= blocks[block]?.text.toLowerCase() ?? '';
    return lower[block];
  };
  // All at once is searched faster than block by block; no phrase goes on over a line.
  let all: string | undefined;
  const isSaid = remembering((lower) => {
    all ??= blocks.map((_, block) => lowerOf(block)).join('\n');
    return firstIn(all, lower, 0) >= 0;
  });
  const known = new Map<string, Places>();
  // Most context words of a name stand nowhere on the page.
  const mayStand = ({ anchor, words: needed }: Phrase): boolean =>
    anchor ? capitals.mayHave(anchor.hash) : hasWords(words, needed);
  const standing = new Map<readonly Phrase[], readonly Phrase[]>();
  const placesOf = (phrase: Phrase): Places => {
    let places = known.get(phrase.text);
    if (places === undefined) {
      places = [];
      known.set(phrase.text, places);
    }
    return places;
  };
  const placesIn = (places: Places, block: number, phrase: Phrase): readonly number[] => {
    places[block] ??= phrase.anchor
      ? anchored(blocks[block] as Block, phrase.lower, phrase.anchor)
      : anywhere(lowerOf(block), phrase.lower);
    return places[block];
  };
  return {
    onPage(phrases) {
      let found = standing.get(phrases);
      if (found === undefined) {
        found = phrases.filter(mayStand);
        standing.set(phrases, found);
      }
      return found;
    },
    saysNear(block, phrase) {
      const places = placesOf(phrase);
      const until = Math.min(blocks.length, block + AROUND + 1);
      for (let near = Math.max(0, block - AROUND); near < until; near++)
        if (near !== block && placesIn(places, near, phrase).length > 0) return true;
      return false;
    },
    says(phrase) {
      if (!phrase.anchor) return isSaid(phrase.lower);
      const places = placesOf(phrase);
      return blocks.some((_, block) => placesIn(places, block, phrase).length > 0);
    },
    distance(block, phrase, span) {
      return nearest(placesIn(placesOf(phrase), block, phrase), phrase.text.length, span);
    },
    isWord: remembering((word) => blocks.some(({ text }) => firstIn(text, word, 0) >= 0)),
  };
}

function hasWords(words: Int32Array, hashes: readonly number[]): boolean {
  for (const hash of hashes) if (!hasWord(words, hash)) return false;
  return true;
}

/** How many blocks before and after are about the same thing. */
const AROUND = 3;

/** The nearest on either side. */
function nearest(
  places: readonly number[],
  size: number,
  { start, end }: Span,
): number | undefined {
  if (places.length === 0) return undefined;
  let right = firstFrom(places, start + 1);
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

/** The index of the first place from here on, by binary search: a hostile block has thousands. */
function firstFrom(places: readonly number[], from: number): number {
  let low = 0;
  for (let high = places.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

function remembering(ask: (word: string) => boolean): (word: string) => boolean {
  const answers = new Map<string, boolean>();
  return (word) => {
    const answer = answers.get(word) ?? ask(word);
    answers.set(word, answer);
    return answer;
  };
}
