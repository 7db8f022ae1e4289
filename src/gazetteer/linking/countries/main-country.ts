import type { EntityId } from '../../../model/entity';
import type { Candidate } from '../page/candidate';
import { onceAPage } from '../page/once-a-page';
import type { Page } from '../page/page';
import { liesIn } from '../places/lies-in';
import { commonestHome, homeCounts, homesOfAll } from './homes-of-all';

/**
 * Whether a page is about a body's own country, whatever others it mentions: where three are American and hardly
 * anybody is of another country, the Senate that speaks of aid to Pakistan is the American one.
 */
export function isOfMainCountry(
  { entity, needsContext, ambiguous, isOfCountries }: Candidate,
  page: Page,
): boolean {
  if (!(needsContext || ambiguous) || !isOfCountries) return false;
  const nation = mainCountry(page);
  return nation !== undefined && liesIn(entity).includes(nation);
}

/** The country whose people, towns and bodies a page names. */
const mainCountry = onceAPage((page: Page): EntityId | undefined => {
  const nation = commonestHome(page);
  const own = homeCounts(page).get(nation ?? '') ?? 0;
  const others = homesOfAll(page).size - own;
  return own >= MANY && others * FEW <= own ? nation : undefined;
});

const MANY = 3;
/** At most one of another country for so many of its own. */
const FEW = 4;
