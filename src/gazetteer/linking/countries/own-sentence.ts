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
  return nationsBefore(sighting.key, page).some(
    (nation) => liesIn(entity).includes(nation.id) || isTied(entity, nation),
  );
}

/** The countries that sentences name last before a name; few names are asked for. */
function nationsBefore(key: string, page: Page): readonly Entity[] {
  const known = askedFor(page);
  let nations = known.get(key);
  if (!nations) {
    nations = page.sightings.flatMap((sighting) =>
      sighting.key === key ? (lastInSentence(sighting, page) ?? []) : [],
    );
    known.set(key, nations);
  }
  return nations;
}

const askedFor = once((_: Page) => new Map<string, readonly Entity[]>());

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

/** No sentence that is read has more names. */
const MOST_BEFORE = 20;
const ENDS = /[.!?]["”’)]*\s/;
