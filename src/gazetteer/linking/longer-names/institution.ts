import { isUsState } from '../../words/place-names';
import { isTitle } from '../../words/titles';
import type { Word } from '../../words/word';
import type { Sighting } from '../page/page';
import { isStateOfUs, liesIn } from '../places/lies-in';
import type { Placed } from './word-after';

/**
 * Whether a word that is elsewhere a title makes an institution of a place's name: in "Singapore General Hospital"
 * there is no general, and "Georgia State" and "Sacramento State" are universities (not "Georgia State Senator").
 */
export function isInstitution(sighting: Sighting, after: Word, next: Word | undefined): boolean {
  const { key } = sighting;
  if (after.key === 'general') return next !== undefined && GENERAL.has(next.key);
  if (after.key !== 'state' || OWN_STATE.has(key)) return false;
  if (!isUsState(key) && !isAmericanTown(sighting)) return false;
  return next === undefined || !isTitle(next.key);
}

/** American only: Nigeria's Kaduna State is a state. */
function isAmericanTown({ candidates }: Sighting): boolean {
  return (
    candidates.length > 0 &&
    candidates.every(
      ({ entity }) => entity.kind === 'place' && liesIn(entity).some((id) => isStateOfUs(id)),
    )
  );
}

/** "Cambridge University Press" is an institution of its own, in a headline too. */
export function isOfUniversity({ key }: Sighting, after: Placed | undefined): boolean {
  const next = after?.words[after.at]?.key;
  return next !== undefined && key.endsWith(' university') && HOUSES.has(next);
}

const HOUSES: ReadonlySet<string> = new Set(['press', 'hospital', 'hospitals']);
const GENERAL: ReadonlySet<string> = new Set(['hospital', 'infirmary', 'cemetery', 'assembly']);
/** "New York State" and "Washington State" are called so to tell them from the towns. */
const OWN_STATE: ReadonlySet<string> = new Set(['new york', 'washington']);
