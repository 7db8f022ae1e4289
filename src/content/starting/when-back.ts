import type { Connection } from '../connection';
import { isClaimed } from './claim';

/**
 * Calls `again` once when the reader goes back to a page on which our script has ended, and the site is to
 * be read again: while the page was in the back/forward cache, no script could be run in it.
 */
export function whenBack(connection: Connection, again: () => void): void {
  const over = new AbortController();
  const shown = async ({ persisted }: PageTransitionEvent) => {
    if (!persisted || isClaimed()) return;
    if (!(await connection.ask('settings', {}))?.stay) return;
    over.abort();
    again();
  };
  window.addEventListener('pageshow', shown, { signal: over.signal });
}
