import type { Entity, EntityId } from '../../../model/entity';
import { once } from '../../once';
import { isCountryName } from '../../words/place-names';
import type { Candidate } from '../page/candidate';
import { BODIES } from '../page/of-countries';
import type { Page } from '../page/page';
import { liesIn } from '../places/lies-in';
import { countriesNamed } from './countries-named';
import { headlineCountry } from './headline-country';
import { homeCounts } from './homes-of-all';

/**
 * Whether a name that many countries use belongs to another country here, because the page names other countries
 * and nothing of its own ("the Senate" on a page about Kenya is not that of the United States), or names several
 * of another country and twice as many as of its own: Colombia's president and senators speak of US troops.
 */
export function isOfAbsentCountry(
  { entity, needsContext, isOfCountries }: Candidate,
  page: Page,
): boolean {
  if (!needsContext || !isOfCountries) return false;
  const homes = liesIn(entity);
  if (homes.length === 0) return false;
  return isAmongOthers(entity, homes, page) && !isOfMany(entity, page);
}

/** Whether what the page names belongs to other countries. */
function isAmongOthers(entity: Entity, homes: readonly EntityId[], page: Page): boolean {
  const counts = homeCounts(page);
  let own = 0;
  for (const id of homes) own = Math.max(own, counts.get(id) ?? 0);
  if (isOfOthers(page, counts, own)) return true;
  if (own > 0) return false;
  if (countriesNamed(page).countries.size === 0 && !namesPartyOfOthers(homes, page)) return false;
  if (BODIES.has(entity.kind) && isOfAnotherHeadline(homes, page)) return true;
  return !homes.some((id) => countriesNamed(page).isKnown(id, entity.id));
}

/** A page that names Nigeria’s All Progressives Congress, and no country: its Senate is not the American one. */
function namesPartyOfOthers(homes: readonly EntityId[], page: Page): boolean {
  for (const { entity, isSure } of page.candidates) {
    if (!isSure || entity.kind !== 'political-party') continue;
    const places = liesIn(entity);
    if (places.length > 0 && !places.some((id) => homes.includes(id))) return true;
  }
  return false;
}

/** Whether the page names several of one other country, and twice as many as of its own. */
function isOfOthers(page: Page, counts: ReadonlyMap<EntityId, number>, own: number): boolean {
  const { countries } = countriesNamed(page);
  for (const [id, count] of counts)
    if (count >= SEVERAL && count >= own * SEVERAL && (countries.has(id) || isCountryName(id)))
      return true;
  return false;
}

const SEVERAL = 2;

/**
 * A page headed "The Philippines’ president on trial" that mentions US rules but no American place: its Senate
 * is not the American one.
 */
function isOfAnotherHeadline(homes: readonly EntityId[], page: Page): boolean {
  const nation = headlineCountry(page);
  if (nation === undefined || homes.includes(nation)) return false;
  for (const { entity } of page.candidates)
    if (entity.kind === 'place' && liesIn(entity).some((id) => homes.includes(id))) return false;
  return true;
}

const wholesOf = once(({ statements }: Entity): readonly EntityId[] =>
  statements.flatMap(({ property, to }) => (property === 'part-of' && to ? [to] : [])),
);

/** Whether it is part of an organisation of many countries that the page names: it has a seat, but no nation. */
function isOfMany(entity: Entity, { candidates }: Page): boolean {
  const wholes = wholesOf(entity);
  if (wholes.length === 0) return false;
  for (const { entity } of candidates)
    if (entity.kind === 'intergovernmental-organization' && wholes.includes(entity.id)) return true;
  return false;
}
