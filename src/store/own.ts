import { type DBSchema, type IDBPDatabase, openDB, unwrap } from 'idb';
import type { OwnEntry } from '../model/own';
import { inTime } from './in-time';
import { makeStrict } from './strict';

interface Schema extends DBSchema {
  entries: { key: string; value: OwnEntry };
}

export type OwnDatabase = IDBPDatabase<Schema>;

/**
 * The reader's own entries, in a database of their own: no refresh opens it, and whatever becomes of
 * the dataset, they stay. Rejects where it does not answer in time; `closed` is called when the browser
 * has closed the connection.
 */
export async function openOwn(
  name = 'user',
  closed: () => void = () => undefined,
): Promise<OwnDatabase> {
  const opening = openDB<Schema>(name, 1, {
    upgrade(database) {
      database.createObjectStore('entries', { keyPath: 'id' });
    },
    blocking(_current, _blocked, event) {
      if (event.target instanceof IDBDatabase) event.target.close();
      closed();
    },
    terminated: closed,
  }).then((database) => {
    makeStrict(unwrap(database));
    return database;
  });
  return inTime(opening);
}

export function listOwn(database: OwnDatabase): Promise<OwnEntry[]> {
  return database.getAll('entries');
}

/** Keeps entries, all or none; once this resolves they survive a power cut. */
export async function keepOwn(database: OwnDatabase, entries: readonly OwnEntry[]): Promise<void> {
  const transaction = database.transaction('entries', 'readwrite');
  await Promise.all([...entries.map((entry) => transaction.store.put(entry)), transaction.done]);
}

export async function dropOwn(database: OwnDatabase, id: string): Promise<void> {
  const transaction = database.transaction('entries', 'readwrite');
  await Promise.all([transaction.store.delete(id), transaction.done]);
}
