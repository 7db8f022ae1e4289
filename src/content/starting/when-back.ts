import type { Connection } from '../connection';
import { isClaimed } from './claim';

/**
 * Calls `again`, once, when a page that was ended is gone back to and the reader wants it read: where that
 * was said while the page was kept for going back, nobody could begin it anew.
 */
export function whenBack(connection: Connection, again: () => void): void {
  const over = new AbortController();
  const shown = async ({ persisted }: PageTransitionEvent) => {
    if (!persisted || isClaimed()) return;
    const answer = await connection.ask('settings', {});
    if (!answer?.stay || !answer.settings.runs) return;
    over.abort();
    again();
  };
  window.addEventListener('pageshow', shown, { signal: over.signal });
}
