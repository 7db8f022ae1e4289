import type { OwnEntry } from '../../model/own';
import { keepOwn, listOwn, type OwnDatabase, openOwn } from '../../store/own';
import { memo } from './memo';
import { copiedOwn, copyOwn } from './own-copy';

const opened = memo(open);

/**
 * The database of the reader's own entries, opened once while the worker is awake, and again if it is
 * closed on us.
 */
export function ownDatabase(): Promise<OwnDatabase> {
  return opened.get();
}

/** Opens the database. Entries that only the copy has were lost and are put back; a copy that lacks some is made anew. */
async function open(): Promise<OwnDatabase> {
  const database = await openOwn('user', opened.forget);
  const [kept, copied] = await Promise.all([listOwn(database), copiedOwn()]);
  const lost = without(copied, kept);
  if (lost.length) await keepOwn(database, lost);
  if (without(kept, copied).length) await copyOwn([...kept, ...lost]);
  return database;
}

/** Those of some entries that are not among others. */
function without(some: readonly OwnEntry[], others: readonly OwnEntry[]): OwnEntry[] {
  const ids = new Set(others.map(({ id }) => id));
  return some.filter(({ id }) => !ids.has(id));
}
