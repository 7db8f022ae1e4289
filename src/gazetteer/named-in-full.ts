import type { Entity } from '../model/entity';
import type { Candidate } from './candidate';
import type { Named } from './named';
import { once } from './once';
import { isOfTheOneNation } from './one-nation';
import type { Page } from './page';

/**
 * Whether a name that needs the full name may get it at all: what forty countries call their ministry is
 * not looked at for each of them where the page names none.
 */
export function mayBeNamedInFull(candidate: Candidate, page: Page, named: Named): boolean {
  const { needsFullName, entity } = candidate;
  if (!needsFullName) return true;
  return inFull(page).has(entity) || named.has(entity.id) || isOfTheOneNation(candidate, page);
}

/** Whom a page may name by a name that does not need another. */
export const inFull = once(({ candidates }: Page): ReadonlySet<Entity> => {
  const whole = new Set<Entity>();
  for (const { entity, needsFullName } of candidates) if (!needsFullName) whole.add(entity);
  return whole;
});
