import { keepOwn, type OwnDatabase, openOwn } from '../../store/own';
import { memo } from './memo';
import { copiedOwn } from './own-copy';

const opened = memo(open);

/**
 * The database of the reader's own entries, opened once while the worker is awake, and again if it is
 * closed on us.
 */
export function ownDatabase(): Promise<OwnDatabase> {
  return opened.get();
}

/** Opens the database; entries that only the copy has were lost, and are put back. */
async function open(): Promise<OwnDatabase> {
  const database = await openOwn('user', opened.forget);
  const [kept, copied] = await Promise.all([database.getAllKeys('entries'), copiedOwn()]);
  const lost = copied.filter(({ id }) => !kept.includes(id));
  if (lost.length) await keepOwn(database, lost);
  return database;
}
