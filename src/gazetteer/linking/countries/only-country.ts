import type { EntityId } from '../../../model/entity';
import type { Candidate } from '../page/candidate';
import { onceAPage } from '../page/once-a-page';
import type { Page } from '../page/page';
import { liesIn } from '../places/lies-in';
import { countriesNamed, mayBeAnyCountrys } from './countries-named';
import { commonestHome, homesOfAll } from './homes-of-all';

/**
 * Whether a name that many countries use for a body or party belongs to the one country that a page is about:
 * "the Supreme Court" where Pakistan is the only country, and two other entities are Pakistan's and none another
 * country's; "the Social Democrats" of Sweden.
 */
export function isOfOnlyCountry(candidate: Candidate, page: Page): boolean {
  if (!mayBeAnyCountrys(candidate)) return false;
  const nation = onlyCountry(page);
  return nation !== undefined && liesIn(candidate.entity).includes(nation);
}

const onlyCountry = onceAPage((page: Page): EntityId | undefined => {
  const [named, other] = countriesNamed(page).countries;
  if (other !== undefined) return undefined;
  const homes = homesOfAll(page);
  const nation = named ?? commonestHome(page);
  if (nation === undefined) return undefined;
  const own = new Set<EntityId>();
  for (const [id, ids] of homes) if (ids.includes(nation)) own.add(id);
  if (own.size < (named === undefined ? SEVERAL + 1 : SEVERAL)) return undefined;
  // A town of its own counts here even where others have its name too.
  for (const { entity, isPlaceLike } of page.candidates)
    if (isPlaceLike && liesIn(entity).includes(nation)) own.add(entity.id);
  // The others must be officers of its parties or lie in its provinces or towns; if not, they are another country's.
  for (const ids of homes.values())
    if (!ids.includes(nation) && !ids.some((id) => own.has(id))) return undefined;
  return nation;
});

/** One town may be only where a page was written. Of a country that is not named, there must be three. */
const SEVERAL = 2;
