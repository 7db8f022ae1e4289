import { type DBSchema, type IDBPDatabase, openDB, unwrap } from 'idb';
import { makeStrict } from './strict';

export interface Opening {
  /** How long to wait for an answer, milliseconds. */
  readonly timeoutMs?: number;
  /** Called when the browser, or a newer version of the extension, has closed the connection. */
  readonly closed?: () => void;
}

/** IndexedDB has been seen never to answer an `open` at all. */
const OPEN_TIMEOUT_MS = 10_000;

/**
 * Opens a database whose writes survive a power cut, made or upgraded by `upgrades`: one step for each
 * version, oldest first. Rejects where IndexedDB is missing, refuses, or does not answer in time, and
 * where the database belongs to a later version of the extension.
 */
export async function openStrict<S extends DBSchema>(
  name: string,
  upgrades: readonly ((database: IDBPDatabase<S>) => void)[],
  { timeoutMs = OPEN_TIMEOUT_MS, closed = () => undefined }: Opening = {},
): Promise<IDBPDatabase<S>> {
  const opening = openDB<S>(name, upgrades.length, {
    upgrade(database, from) {
      for (const upgrade of upgrades.slice(from)) upgrade(database);
    },
    // Another version wants to upgrade: step aside rather than block it.
    blocking(_current, _blocked, event) {
      if (event.target instanceof IDBDatabase) event.target.close();
      closed();
    },
    terminated: closed,
  }).then((database) => {
    makeStrict(unwrap(database));
    return database;
  });
  return inTime(opening, timeoutMs);
}

/** The database that is being opened, or a rejection where that takes too long. */
function inTime<S extends DBSchema>(
  opening: Promise<IDBPDatabase<S>>,
  timeoutMs: number,
): Promise<IDBPDatabase<S>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error('IndexedDB did not answer'));
      // If it opens after all it is closed at once, or it would block the next upgrade.
      opening.then(
        (database) => database.close(),
        () => undefined,
      );
    }, timeoutMs);
  });
  return Promise.race([opening, late]).finally(() => clearTimeout(timer));
}
