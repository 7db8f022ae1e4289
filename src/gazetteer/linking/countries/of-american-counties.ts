import { anyScript } from '../../../text/any-script';
import { isCountryName } from '../../words/place-names';
import { isSharedTown } from '../../words/shared-towns';
import type { Candidate } from '../page/candidate';
import { onceAPage } from '../page/once-a-page';
import type { Page } from '../page/page';
import { phrasesOf } from '../page/phrase';
import { countryOfLand, liesIn, UNITED_STATES } from '../places/lies-in';
import { countriesNamed } from './countries-named';
import { homesOfAll } from './homes-of-all';

/**
 * Whether a page is written for the people of an American county: it names the county's sheriff, board or
 * courthouse, and neither another country nor anything of one, except towns whose names America has too.
 */
export const isOfAmericanCounties = onceAPage((page: Page): boolean => {
  if (page.onPage(COUNTIES).length === 0) return false;
  for (const id of countriesNamed(page).countries) if (id !== UNITED_STATES) return false;
  if (!page.blocks.some(({ text }) => COUNTY.test(text))) return false;
  for (const [id, homes] of homesOfAll(page))
    if (!homes.includes(UNITED_STATES) && !isSharedTown(id.replaceAll('-', ' '))) return false;
  for (const candidate of page.candidates) if (isTownAbroad(candidate)) return false;
  return true;
});

/** Baghdad, for example: names that need support are not counted as homes, but no American county has such a town. */
function isTownAbroad({ entity, key, isShared, neverMark }: Candidate): boolean {
  if (entity.kind !== 'place' || isShared || neverMark || isSharedTown(key)) return false;
  const [home] = liesIn(entity);
  return home !== undefined && isCountryName(countryOfLand(home).replaceAll('-', ' '));
}

const COUNTIES = phrasesOf(['County']);

/** What a county of the United States has. */
const COUNTY = anyScript`\p{Lu}\p{L}+ County(?:['’]s)? (?:Boards?|Commission|Commissioners?|Sheriff|Schools?|(?:Circuit |District |Superior )?Court(?:house)?|Jail|Judge|Clerk|Coroner|Attorney|Supervisors?|Elections?|Government|Executive|deput(?:y|ies)|jail|prosecutors?|grand jury|commissioners?|sheriff|line)\b`;
