import { type Block, bitOf } from '../../reading/runs';
import { firstIn, isWhole } from '../../words/whole-words';
import type { Word } from '../../words/word';
import type { Phrase } from './phrase';

/** The places, in order, of a phrase with a name in it: searched for only where that name is among the capitals. */
export function anchored(
  { text, runs, hashes }: Block,
  lower: string,
  { hash, offset }: NonNullable<Phrase['anchor']>,
): readonly number[] {
  if ((hashes & bitOf(hash)) === 0) return NONE;
  let places: number[] | undefined;
  for (const { words } of runs)
    for (const word of words) {
      if (word.hash !== hash && !word.isHyphenated) continue;
      for (const name of word.hash === hash ? WHOLE : word.parts) {
        const at = word.start + name.at - offset;
        if (!isAt(text, at, lower)) continue;
        places ??= [];
        places.push(at);
      }
    }
  return places ?? NONE;
}

/** A word that is the name, not one of its parts. */
const WHOLE: Word['parts'] = [{ hash: 0, at: 0 }];

const NONE: readonly number[] = [];

function isAt(text: string, at: number, lower: string): boolean {
  if (at < 0 || !isWhole(text, at, lower.length)) return false;
  return text.slice(at, at + lower.length).toLowerCase() === lower;
}

/** The places of any other phrase in a text in small letters. */
export function anywhere(text: string, phrase: string): readonly number[] {
  let at = firstIn(text, phrase, 0);
  if (at < 0) return NONE;
  const places: number[] = [];
  for (; at >= 0; at = firstIn(text, phrase, at + 1)) places.push(at);
  return places;
}
