import type { Phrase } from './phrase';
import type { Block } from './runs';
import { firstIn, isWhole } from './whole-words';
import type { Word } from './word';

/**
 * Where a phrase stands in a block, in order: one with a name in it where that name is among the
 * block's capitals, which are few; any other wherever its letters are. `lowerText` gives the block's
 * text in small letters.
 */
export function placesOf(
  { lower, anchor }: Phrase,
  block: Block,
  lowerText: () => string,
): readonly number[] {
  return anchor ? anchored(block, lower, anchor) : anywhere(lowerText(), lower);
}

function anchored(
  { text, runs }: Block,
  lower: string,
  { hash, offset }: NonNullable<Phrase['anchor']>,
): readonly number[] {
  const places: number[] = [];
  for (const { words } of runs)
    for (const word of words) {
      if (word.hash === hash) {
        const at = word.start - offset;
        if (isAt(text, at, lower)) places.push(at);
      } else if (word.isHyphenated) {
        for (const start of startsOfParts(word))
          if (isAt(text, start - offset, lower)) places.push(start - offset);
      }
    }
  return places;
}

/** "Anglo-Atlan" names Atlan too. */
function startsOfParts({ text, start }: Word): number[] {
  return Array.from(text.matchAll(PART), ({ index }) => start + index);
}

const PART = /[^-\u2010\u2011]+/g;

function isAt(text: string, at: number, lower: string): boolean {
  if (at < 0 || !isWhole(text, at, lower.length)) return false;
  return text.slice(at, at + lower.length).toLowerCase() === lower;
}

function anywhere(text: string, phrase: string): readonly number[] {
  const places: number[] = [];
  for (let at = firstIn(text, phrase, 0); at >= 0; at = firstIn(text, phrase, at + 1))
    places.push(at);
  return places;
}
