import type { Candidate } from './candidate';
import { liesIn } from './lies-in';
import { nationsOf, OF_A_NATION } from './nations-on-page';
import type { Page } from './page';

/**
 * Whether a name that many countries use is another country's since the page names others and nothing of
 * its own: "the Senate" of a page on Kenya is not that of the United States.
 */
export function isOfUnnamedNation({ entity, needsContext }: Candidate, page: Page): boolean {
  if (!needsContext || !OF_A_NATION.has(entity.kind)) return false;
  const homes = liesIn(entity);
  if (homes.length === 0) return false;
  const nations = nationsOf(page);
  return nations.countries.size > 0 && !homes.some((id) => nations.isKnown(id, entity.id));
}
