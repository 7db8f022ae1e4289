import { keepOwn, type OwnDatabase, openOwn } from '../../store/own';
import { copiedOwn } from './own-copy';

let opening: Promise<OwnDatabase> | undefined;

/**
 * The database of the reader's own entries, opened once while the worker is awake, and again if it is
 * closed on us.
 */
export function ownDatabase(): Promise<OwnDatabase> {
  opening ??= open().catch((error) => {
    forget();
    throw error;
  });
  return opening;
}

function forget(): void {
  opening = undefined;
}

/** Opens the database; entries that only the copy has were lost, and are put back. */
async function open(): Promise<OwnDatabase> {
  const database = await openOwn('user', forget);
  const [kept, copied] = await Promise.all([database.getAllKeys('entries'), copiedOwn()]);
  const lost = copied.filter(({ id }) => !kept.includes(id));
  if (lost.length) await keepOwn(database, lost);
  return database;
}
