import type { SourceId, SourceRow } from '../sources/source-row';
import type { Database } from './database';

/**
 * Changes fields of a source's row as it is now, whatever has been changed since it was last read: the reader
 * may have gone back meanwhile. Does nothing where there is no such source.
 */
export async function changeRow(
  database: Database,
  id: SourceId,
  change: Partial<SourceRow>,
): Promise<void> {
  const transaction = database.transaction('sources', 'readwrite');
  const row = await transaction.store.get(id);
  await Promise.all([row && transaction.store.put({ ...row, ...change }), transaction.done]);
}
