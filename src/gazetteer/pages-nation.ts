import type { EntityId } from '../model/entity';
import type { Candidate } from './candidate';
import { homeCounts, homesOnPage, mostOften } from './homes-on-page';
import { liesIn } from './lies-in';
import { OF_A_NATION } from './nations-on-page';
import { once } from './once';
import type { Page } from './page';

/**
 * Whether a page is of a body's own country, whatever others it mentions: where three are American and
 * hardly anybody is another's, the Senate that speaks of aid to Pakistan is the American one.
 */
export function isOfPagesNation(
  { entity, needsContext, ambiguous }: Candidate,
  page: Page,
): boolean {
  if (!(needsContext || ambiguous) || !OF_A_NATION.has(entity.kind)) return false;
  const nation = pagesNation(page);
  return nation !== undefined && liesIn(entity).includes(nation);
}

/** The country whose own people, towns and bodies a page has. */
const pagesNation = once((page: Page): EntityId | undefined => {
  const nation = mostOften(page);
  const own = homeCounts(page).get(nation ?? '') ?? 0;
  const others = homesOnPage(page).size - own;
  return own >= MANY && others * FEW <= own ? nation : undefined;
});

const MANY = 3;
/** One of another country for so many of its own. */
const FEW = 4;
