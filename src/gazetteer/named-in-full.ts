import type { EntityId } from '../model/entity';
import type { Candidate } from './candidate';
import type { Named } from './named';
import { isOfTheOneNation } from './one-nation';
import type { Page } from './page';

/**
 * Whether a name that needs the full name may get it at all: what forty countries call their ministry is
 * not looked at for each of them where the page names none.
 */
export function mayBeNamedInFull(candidate: Candidate, page: Page, named: Named): boolean {
  const { needsFullName, entity } = candidate;
  if (!needsFullName) return true;
  return inFull(page).has(entity.id) || named.has(entity.id) || isOfTheOneNation(candidate, page);
}

/** Whom a page may name by a name that does not need another; found once. */
function inFull(page: Page): ReadonlySet<EntityId> {
  const known = IN_FULL.get(page);
  if (known) return known;
  const ids = new Set<EntityId>();
  for (const { candidates } of page.sightings)
    for (const { entity, needsFullName } of candidates) if (!needsFullName) ids.add(entity.id);
  IN_FULL.set(page, ids);
  return ids;
}

const IN_FULL = new WeakMap<Page, ReadonlySet<EntityId>>();
