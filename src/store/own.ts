import type { DBSchema, IDBPDatabase } from 'idb';
import type { OwnEntry } from '../model/own';
import { openStrict } from './open-strict';

interface Schema extends DBSchema {
  entries: { key: string; value: OwnEntry };
}

export type OwnDatabase = IDBPDatabase<Schema>;

/**
 * The reader's own entries, in a database of their own: no refresh opens it, and whatever becomes of
 * the dataset, they stay. Rejects as `openStrict` does.
 */
export function openOwn(name = 'user', closed?: () => void): Promise<OwnDatabase> {
  return openStrict<Schema>(name, [createEntries], closed ? { closed } : {});
}

function createEntries(database: OwnDatabase): void {
  database.createObjectStore('entries', { keyPath: 'id' });
}

export function listOwn(database: OwnDatabase): Promise<OwnEntry[]> {
  return database.getAll('entries');
}

/** Keeps entries, all or none; once this resolves they survive a power cut. */
export async function keepOwn(database: OwnDatabase, entries: readonly OwnEntry[]): Promise<void> {
  const transaction = database.transaction('entries', 'readwrite');
  await Promise.all([...entries.map((entry) => transaction.store.put(entry)), transaction.done]);
}

/** Deletes entries, all or none, and keeps others in the same transaction. */
export async function dropOwn(
  database: OwnDatabase,
  ids: readonly string[],
  kept: readonly OwnEntry[] = [],
): Promise<void> {
  const transaction = database.transaction('entries', 'readwrite');
  await Promise.all([
    ...ids.map((id) => transaction.store.delete(id)),
    ...kept.map((entry) => transaction.store.put(entry)),
    transaction.done,
  ]);
}
