import type { Candidate } from './candidate';
import { nationsOf } from './nations-on-page';
import type { Page } from './page';

/**
 * Whether a page speaks of the country that somebody holds or held an office of, so that their family name
 * alone may mean them: "Orban" where Hungary is named, "Biden" among Republicans.
 */
export function isAtHome({ entity, ambiguous, needsContext }: Candidate, page: Page): boolean {
  if (entity.kind !== 'person' || !ambiguous || needsContext) return false;
  return entity.statements.some(
    ({ property, to }) =>
      property === 'position-held' && to && nationsOf(page).isKnown(to, entity.id),
  );
}
