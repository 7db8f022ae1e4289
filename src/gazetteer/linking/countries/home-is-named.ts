import type { EntityId } from '../../../model/entity';
import type { Candidate } from '../page/candidate';
import { onceAPage } from '../page/once-a-page';
import type { Page, Sighting } from '../page/page';
import { followsWhere } from '../page/position';
import { countryOfLand, liesIn } from '../places/lies-in';
import { countriesNamed } from './countries-named';
import { homeCounts } from './homes-of-all';

/**
 * Whether a page speaks of where a shared name is at home: "Orban" where Hungary is named, "Biden" among
 * Republicans, "Georgia" beside Tbilisi or Georgians, "in Cardiff" where Wales is named.
 */
export function isHomeNamed(candidate: Candidate, sighting: Sighting, page: Page): boolean {
  const { entity, ambiguous, needsContext } = candidate;
  if (!ambiguous || needsContext) return false;
  if (entity.kind === 'person')
    return isOfOffice(candidate, page) || isHeadOfGovernment(candidate, sighting, page);
  if (entity.kind === 'country' && isAmongCountries(sighting, page)) return true;
  if (!candidate.isPlaceLike) return false;
  return ownPlaces(page).has(entity.id) || (isWhere(sighting, page) && isInLand(candidate, page));
}

/** "In Chad" where several other countries are named: no man of that name; where two lands have it, nothing is told. */
function isAmongCountries(sighting: Sighting, page: Page): boolean {
  return (
    sighting.candidates.length === 1 &&
    countriesNamed(page).countries.size > SEVERAL &&
    isWhere(sighting, page)
  );
}

const SEVERAL = 2;

/** Whether the page knows the country that somebody holds or held an office of. */
function isOfOffice({ entity }: Candidate, page: Page): boolean {
  return entity.statements.some(
    ({ property, to }) =>
      property === 'position-held' &&
      to &&
      (countriesNamed(page).isKnown(to, entity.id) || homeCounts(page).has(to)),
  );
}

/** "The Biden administration": of a name that officers bear, one who had a government is meant. */
function isHeadOfGovernment(
  { entity }: Candidate,
  { block, end }: Sighting,
  { blocks }: Page,
): boolean {
  return (
    ADMINISTRATION.test(blocks[block]?.text.slice(end, end + 18) ?? '') &&
    entity.statements.some(
      ({ property, value }) => property === 'position-held' && HEAD.test(String(value)),
    )
  );
}

const ADMINISTRATION = /^(?:['’]s)? administration\b/;
const HEAD = /^(?:President|Prime Minister) of (?:the )?\p{Lu}/u;

/** Places of which the page names the people, or what lies in them. */
const ownPlaces = onceAPage((page: Page): ReadonlySet<EntityId> => {
  const places = new Set<EntityId>();
  for (const { entity, neverMark, ambiguous, needsContext, isPlaceLike } of page.candidates) {
    if (!isPlaceLike) continue;
    if (neverMark) places.add(entity.id);
    else if (!(ambiguous || needsContext)) for (const id of liesIn(entity)) places.add(id);
  }
  return places;
});

/** "In Cardiff", "the capital, Tripoli": said where something is or what it is, the name is no person's. */
function isWhere({ block, start }: Sighting, { blocks }: Page): boolean {
  return followsWhere(blocks[block]?.text ?? '', start);
}

function isInLand({ entity }: Candidate, page: Page): boolean {
  const { countries } = countriesNamed(page);
  return liesIn(entity).some((id) => id !== NAMESAKES && countries.has(countryOfLand(id)));
}

/** Every other town there has the name of another. */
const NAMESAKES: EntityId = 'united-states';
