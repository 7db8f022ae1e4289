import type { EntityId } from '../model/entity';
import type { Candidate } from './candidate';
import { homeCounts } from './homes-on-page';
import { liesIn } from './lies-in';
import { nationsOf, OF_A_NATION } from './nations-on-page';
import type { Page } from './page';

/**
 * Whether a name that many countries use is another country's since the page names others and nothing of
 * its own ("the Senate" of a page on Kenya is not that of the United States), or several of another and
 * nothing of its own but the country: Colombia's president and senators speak of US troops.
 */
export function isOfUnnamedNation({ entity, needsContext }: Candidate, page: Page): boolean {
  if (!needsContext || !OF_A_NATION.has(entity.kind)) return false;
  const homes = liesIn(entity);
  if (homes.length === 0) return false;
  const nations = nationsOf(page);
  if (nations.countries.size === 0) return false;
  const counts = homeCounts(page);
  if (homes.some((id) => counts.has(id))) return false;
  return !homes.some((id) => nations.isKnown(id, entity.id)) || isOfOthers(page, counts);
}

/** Whether several of one country that the page names are there. */
function isOfOthers(page: Page, counts: ReadonlyMap<EntityId, number>): boolean {
  for (const country of nationsOf(page).countries)
    if ((counts.get(country) ?? 0) >= SEVERAL) return true;
  return false;
}

const SEVERAL = 2;
