import type { Entity } from '../../../model/entity';
import { anyScript } from '../../../text/any-script';
import { keyOf } from '../../words/key';
import { isUsState } from '../../words/place-names';
import { isSharedTown } from '../../words/shared-towns';
import type { Candidate } from '../page/candidate';
import { onceAName } from '../page/once-a-page';
import type { Page, Sighting } from '../page/page';
import { phrasesOf } from '../page/phrase';
import { countryOfLand, isAmerican, isPartOfCountry, liesIn } from '../places/lies-in';
import { countriesNamed } from './countries-named';
import { homesOfAll } from './homes-of-all';
import { isOfAmericanCounties } from './of-american-counties';

/**
 * Whether a town is another one of the same name: the page has a county of that name ("Durham County"), or says
 * anywhere what speaks against ours ("Ontario" against London), or is written for an American county that may have
 * such a town, and it names nothing of the country where ours lies.
 */
export function isAwayFromHome(candidate: Candidate, sighting: Sighting, page: Page): boolean {
  const { entity } = candidate;
  if (entity.kind !== 'place') return false;
  if (!mayBeAnother(candidate, sighting, page)) return false;
  return !isAtHome(entity, page);
}

function mayBeAnother(candidate: Candidate, sighting: Sighting, page: Page): boolean {
  if (isCounty(sighting, page) || isSpokenAgainst(candidate, page)) return true;
  return isSharedTown(sighting.key) && isOfAmericanCounties(page);
}

/** Whether a county or a school board has the town's name: "Bristol County", "Athens-Clarke County". */
function isCounty(sighting: Sighting, page: Page): boolean {
  return page.onPage(BODIES).length > 0 && isCalledCounty(sighting, page);
}

const isCalledCounty = onceAName((called, { blocks }) =>
  called.some(({ block, end }) => COUNTY.test((blocks[block]?.text ?? '').slice(end, end + 40))),
);

/** A page without these words has none. */
const BODIES = phrasesOf(['county', 'school', 'board', 'township']);

const COUNTY = anyScript`^(?:(?:-\p{Lu}\p{L}+)? County|(?: City)? (?:School (?:Board|District)|Board of Education|Select Board|Township))\b`;

function isSpokenAgainst({ contra }: Candidate, page: Page): boolean {
  return page.onPage(contra).some((word) => isLand(word.text) && page.says(word));
}

/** Only names of lands speak against a town from anywhere on the page; other words must stand near it. */
function isLand(name: string): boolean {
  const key = keyOf(name);
  return isUsState(key) || isPartOfCountry(key.replaceAll(' ', '-'));
}

/**
 * Whether the page names the town's country, or something there. Also true of a town without a known country, and
 * of one in the United States, where a county often has its name.
 */
function isAtHome(entity: Entity, page: Page): boolean {
  const lands = liesIn(entity).flatMap((id) => [id, countryOfLand(id)]);
  if (lands.length === 0 || lands.some(isAmerican)) return true;
  const { countries } = countriesNamed(page);
  if (lands.some((id) => countries.has(id))) return true;
  for (const [id, homes] of homesOfAll(page))
    if (id !== entity.id && homes.some((home) => lands.includes(home))) return true;
  return false;
}
