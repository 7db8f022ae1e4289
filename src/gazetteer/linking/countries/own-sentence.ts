import type { Entity } from '../../../model/entity';
import { once } from '../../once';
import { type Candidate, isTied } from '../page/candidate';
import type { Page, Sighting } from '../page/page';
import { liesIn } from '../places/lies-in';
import { countryOf } from './country-beside';

/**
 * Whether the country that a sentence names last before a body or a party is its own, here or wherever else the
 * page has the name: "Russia’s ambassador to Britain will hear from the Foreign Office" among senators of another.
 * Names that several of our records bear say too little, but for those of parties.
 */
export function isInOwnSentence({ entity }: Candidate, sighting: Sighting, page: Page): boolean {
  if (entity.kind !== 'political-party' && sighting.candidates.length > 1) return false;
  const nations = nationsBefore(page).get(sighting.key) ?? [];
  return nations.some((nation) => liesIn(entity).includes(nation.id) || isTied(entity, nation));
}

/** The countries that sentences name last before a name, by its key. */
const nationsBefore = once((page: Page): ReadonlyMap<string, readonly Entity[]> => {
  const nations = new Map<string, Entity[]>();
  let last: Sighting | undefined;
  for (const sighting of page.sightings) {
    const nation = last && isSameSentence(last, sighting, page) ? countryOf(last) : undefined;
    const others = nations.get(sighting.key);
    if (nation && !others) nations.set(sighting.key, [nation]);
    else if (nation && !others?.includes(nation)) others?.push(nation);
    if (countryOf(sighting)) last = sighting;
  }
  return nations;
});

function isSameSentence(before: Sighting, { block, start }: Sighting, { blocks }: Page): boolean {
  if (before.block !== block) return false;
  return !ENDS.test(blocks[block]?.text.slice(before.end, start) ?? '');
}

const ENDS = /[.!?]["”’)]*\s/;
