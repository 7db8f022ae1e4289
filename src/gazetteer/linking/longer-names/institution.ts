import { isUsState } from '../../words/place-names';
import { isTitle } from '../../words/titles';
import type { Word } from '../../words/word';
import type { Sighting } from '../page/page';
import type { Placed } from './word-after';

/**
 * Whether words that are titles otherwise make an institution of a place's name: "Singapore General Hospital"
 * is no general, and "Georgia State" no state ("Georgia State Senator" is).
 */
export function isInstitution({ key }: Sighting, after: Word, next: Word | undefined): boolean {
  if (after.key === 'general') return next !== undefined && GENERAL.has(next.key);
  if (after.key !== 'state' || !isUsState(key) || OWN_STATE.has(key)) return false;
  return next === undefined || !isTitle(next.key);
}

/** "Cambridge University Press" is a house of its own, in a headline too. */
export function isOfUniversity({ key }: Sighting, after: Placed | undefined): boolean {
  const next = after?.words[after.at]?.key;
  return next !== undefined && key.endsWith(' university') && HOUSES.has(next);
}

const HOUSES: ReadonlySet<string> = new Set(['press', 'hospital', 'hospitals']);
const GENERAL: ReadonlySet<string> = new Set(['hospital', 'infirmary', 'cemetery', 'assembly']);
/** "New York State" and "Washington State" are told from the towns. */
const OWN_STATE: ReadonlySet<string> = new Set(['new york', 'washington']);
