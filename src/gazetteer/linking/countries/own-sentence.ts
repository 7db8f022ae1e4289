import type { Entity } from '../../../model/entity';
import type { Candidate } from '../page/candidate';
import { onceAName } from '../page/once-a-page';
import type { Page, Sighting } from '../page/page';
import { countryOf, hasOwn } from './country-beside';

/**
 * Whether the last country that a sentence names before a body or a party is its own, here or wherever else the page
 * has the name: "Russia’s ambassador to Britain will hear from the Foreign Office" among another country's senators.
 * Names that several of our records share say too little, unless they are those of parties.
 */
export function isInOwnSentence({ entity }: Candidate, sighting: Sighting, page: Page): boolean {
  if (entity.kind !== 'political-party' && sighting.candidates.length > 1) return false;
  return hasOwn(nationsBefore(sighting, page), entity);
}

/** The last country that each sentence names before a name. */
const nationsBefore = onceAName((called, page): readonly Entity[] => {
  const nations = new Set<Entity>();
  for (const sighting of called) {
    const nation = lastInSentence(sighting, page);
    if (nation) nations.add(nation);
  }
  return [...nations];
});

function lastInSentence({ index, block, start }: Sighting, page: Page): Entity | undefined {
  const { sightings, blocks } = page;
  for (let at = index - 1; at >= Math.max(0, index - MOST_BEFORE); at--) {
    const before = sightings[at];
    if (before?.block !== block) return undefined;
    const nation = countryOf(before);
    if (nation)
      return ENDS.test(blocks[block]?.text.slice(before.end, start) ?? '') ? undefined : nation;
  }
  return undefined;
}

/** No real sentence has more names. */
const MOST_BEFORE = 20;
const ENDS = /[.!?]["”’)]*\s/;
