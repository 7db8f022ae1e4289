import { onSitesChanged } from '../settings';
import type { Connection } from './connection';

/**
 * Ends everything here when the reader has taken back the permission to read this page. The background
 * cannot see which tabs those are, for it may no longer read their addresses: each script asks.
 */
export function leaveWhenWithdrawn(connection: Connection, life: AbortController): void {
  onSitesChanged(async () => {
    const answer = await connection.ask('stay', {});
    if (answer?.stay === false) life.abort();
  }, life.signal);
}
