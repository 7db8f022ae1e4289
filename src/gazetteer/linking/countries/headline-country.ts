import type { EntityId } from '../../../model/entity';
import { endsLikeSentence } from '../../words/sentence';
import type { Candidate } from '../page/candidate';
import { onceAPage } from '../page/once-a-page';
import type { Page } from '../page/page';
import { countryOfLand, isPartOfCountry, liesIn } from '../places/lies-in';
import { mayBeAnyCountrys } from './countries-named';
import { homesOfAll } from './homes-of-all';

/**
 * Whether a name that many countries use belongs to the one country in the headline. On a page about "Pakistan’s
 * crisis" that mentions other countries, "the National Assembly" is Pakistan's if the page names an officer or body
 * of Pakistan and one more or a town, and nobody of another country acts.
 */
export function isOfHeadlineCountry(candidate: Candidate, page: Page): boolean {
  if (!mayBeAnyCountrys(candidate)) return false;
  const nation = countryAtWork(page);
  return nation !== undefined && liesIn(candidate.entity).includes(nation);
}

const countryAtWork = onceAPage((page: Page): EntityId | undefined => {
  const nation = headlineCountry(page);
  if (nation === undefined) return undefined;
  let own = 0;
  let acting = 0;
  for (const [id, homes] of homesOfAll(page)) {
    const isOwn = homes.includes(nation);
    if (isOwn) own++;
    if (!actors(page).has(id)) continue;
    if (!isOwn) return undefined;
    acting++;
  }
  return acting > 0 && own >= SEVERAL ? nation : undefined;
});

const SEVERAL = 2;

/** Those who may act for a country, which is all but places. */
export const actors = onceAPage(({ candidates }: Page): ReadonlySet<EntityId> => {
  const ids = new Set<EntityId>();
  for (const { entity, isPlaceLike } of candidates) if (!isPlaceLike) ids.add(entity.id);
  return ids;
});

/** The one country that the headline names, under any name. */
export const headlineCountry = onceAPage(({ blocks, sightings }: Page): EntityId | undefined => {
  const headline = blocks[0]?.text ?? '';
  if (headline.length > LONGEST || endsLikeSentence(headline)) return undefined;
  let nation: EntityId | undefined;
  for (const { block, candidates } of sightings) {
    if (block > 0) break;
    for (const { entity } of candidates) {
      if (entity.kind !== 'country' && !isPartOfCountry(entity.id)) continue;
      const country = countryOfLand(entity.id);
      if (nation !== undefined && nation !== country) return undefined;
      nation = country;
    }
  }
  return nation;
});

/** A first block that is longer, or ends with a stop, is no headline. */
const LONGEST = 200;
