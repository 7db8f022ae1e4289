import type { Phrase } from './phrase';
import type { Block } from './runs';
import { firstIn, isWhole } from './whole-words';

/** Where a phrase with a name in it stands in a block, in order: where that name is among its capitals. */
export function anchored(
  { text, runs }: Block,
  lower: string,
  { hash, offset }: NonNullable<Phrase['anchor']>,
): readonly number[] {
  let places: number[] | undefined;
  const add = (at: number) => {
    if (isAt(text, at, lower)) {
      places ??= [];
      places.push(at);
    }
  };
  for (const { words } of runs)
    for (const word of words) {
      if (word.hash === hash) add(word.start - offset);
      else if (word.isHyphenated) for (const { at } of word.parts) add(word.start + at - offset);
    }
  return places ?? NONE;
}

const NONE: readonly number[] = [];

function isAt(text: string, at: number, lower: string): boolean {
  if (at < 0 || !isWhole(text, at, lower.length)) return false;
  return text.slice(at, at + lower.length).toLowerCase() === lower;
}

/** Where any other phrase stands in a text in small letters. */
export function anywhere(text: string, phrase: string): readonly number[] {
  let at = firstIn(text, phrase, 0);
  if (at < 0) return NONE;
  const places: number[] = [];
  for (; at >= 0; at = firstIn(text, phrase, at + 1)) places.push(at);
  return places;
}
