import type { EntityId } from '../../../model/entity';
import { anyScript } from '../../../text/any-script';
import type { Candidate } from '../page/candidate';
import { onceAPage } from '../page/once-a-page';
import type { Page, Sighting } from '../page/page';
import { followsWhere } from '../page/words-before';
import { countryOfLand, liesIn, UNITED_STATES } from '../places/lies-in';
import { countriesNamed } from './countries-named';
import { homeCounts } from './homes-of-all';

/**
 * Whether a page speaks of the place where the bearer of a shared name is at home: "Orban" where Hungary is named,
 * "Biden" among Republicans, "Georgia" beside Tbilisi or Georgians, "in Cardiff" where Wales is named.
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

/** "In Chad" among several other countries is no man called Chad. A name that two places have stays undecided. */
function isAmongCountries(sighting: Sighting, page: Page): boolean {
  return (
    sighting.candidates.length === 1 &&
    countriesNamed(page).countries.size > SEVERAL &&
    isWhere(sighting, page)
  );
}

const SEVERAL = 2;

/** Whether the page names the country of an office that somebody holds or held, or anything of it. */
function isOfOffice({ entity }: Candidate, page: Page): boolean {
  return entity.statements.some(
    ({ property, to }) =>
      property === 'position-held' &&
      to &&
      (countriesNamed(page).isKnown(to, entity.id) || homeCounts(page).has(to)),
  );
}

/** "The Biden administration": the bearer of the name who led a government is meant. */
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
const HEAD = anyScript`^(?:President|Prime Minister) of (?:the )?\p{Lu}`;

/** Places whose people, or something that lies in them, the page names. */
const ownPlaces = onceAPage((page: Page): ReadonlySet<EntityId> => {
  const places = new Set<EntityId>();
  for (const { entity, neverMark, ambiguous, needsContext, isPlaceLike } of page.candidates) {
    if (!isPlaceLike) continue;
    if (neverMark) places.add(entity.id);
    else if (!(ambiguous || needsContext)) for (const id of liesIn(entity)) places.add(id);
  }
  return places;
});

/** "In Cardiff", "the capital, Tripoli": where a text says where or what something is, the name is not a person's. */
function isWhere({ block, start }: Sighting, { blocks }: Page): boolean {
  return followsWhere(blocks[block]?.text ?? '', start);
}

/** The United States are excluded, since so many of its towns share their names with others. */
function isInLand({ entity }: Candidate, page: Page): boolean {
  const { countries } = countriesNamed(page);
  return liesIn(entity).some((id) => id !== UNITED_STATES && countries.has(countryOfLand(id)));
}
