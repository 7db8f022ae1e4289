import type { Phrase } from './phrase';
import type { Block } from './runs';
import { firstIn, isWhole } from './whole-words';
import type { Word } from './word';

/**
 * Where a phrase stands in a block, in order: one with a name in it where that name is among the
 * block's capitals, which are few; any other wherever its letters are.
 */
export function placesOf({ lower, anchor }: Phrase, block: Block): readonly number[] {
  return anchor ? anchored(block, lower, anchor) : anywhere(block.text.toLowerCase(), lower);
}

function anchored(
  { text, runs }: Block,
  lower: string,
  { hash, offset }: NonNullable<Phrase['anchor']>,
): readonly number[] {
  let places: number[] | undefined;
  for (const { words } of runs)
    for (const word of words)
      if (word.hash === hash || word.isHyphenated)
        for (const start of word.hash === hash ? [word.start] : startsOfParts(word))
          if (isAt(text, start - offset, lower)) (places ??= []).push(start - offset);
  return places ?? NOWHERE;
}

const NOWHERE: readonly number[] = [];

/** "Anglo-Atlan" names Atlan too. */
function startsOfParts({ text, start }: Word): readonly number[] {
  return Array.from(text.matchAll(PART), ({ index }) => start + index);
}

const PART = /[^-\u2010\u2011]+/g;

function isAt(text: string, at: number, lower: string): boolean {
  if (at < 0 || !isWhole(text, at, lower.length)) return false;
  return text.slice(at, at + lower.length).toLowerCase() === lower;
}

function anywhere(text: string, phrase: string): readonly number[] {
  let places: number[] | undefined;
  for (let at = firstIn(text, phrase, 0); at >= 0; at = firstIn(text, phrase, at + 1))
    (places ??= []).push(at);
  return places ?? NOWHERE;
}
