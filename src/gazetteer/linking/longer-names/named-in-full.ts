import type { Entity } from '../../../model/entity';
import { mayBeOfCountrySaid } from '../countries/country-said';
import { isOfHeadlineCountry } from '../countries/headline-country';
import { isOfOnlyCountry } from '../countries/only-country';
import type { Named } from '../deciding/named';
import type { Candidate } from '../page/candidate';
import { onceAPage } from '../page/once-a-page';
import type { Page } from '../page/page';

/**
 * Whether a name that needs its full name may have it on this page. If not, the name need not be examined further:
 * forty countries may call a ministry so, and the page name none of them.
 */
export function mayBeNamedInFull(candidate: Candidate, page: Page, named: Named): boolean {
  const { needsFullName, entity } = candidate;
  if (!needsFullName) return true;
  if (inFull(page).has(entity) || named.has(entity.id)) return true;
  if (isOfOnlyCountry(candidate, page) || isOfHeadlineCountry(candidate, page)) return true;
  return mayBeOfCountrySaid(candidate, page);
}

/** The entities that a page may name by a name that needs no full name. */
export const inFull = onceAPage(({ candidates }: Page): ReadonlySet<Entity> => {
  const whole = new Set<Entity>();
  for (const { entity, needsFullName } of candidates) if (!needsFullName) whole.add(entity);
  return whole;
});
