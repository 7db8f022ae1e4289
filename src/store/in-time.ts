import type { DBSchema, IDBPDatabase } from 'idb';

/** An `open` that never answers has been seen. */
const OPEN_TIMEOUT_MS = 10_000;

/** The database that is being opened, or a rejection where that takes too long. */
export function inTime<S extends DBSchema>(
  opening: Promise<IDBPDatabase<S>>,
  timeoutMs = OPEN_TIMEOUT_MS,
): Promise<IDBPDatabase<S>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error('IndexedDB did not answer'));
      // One that opens after all is closed, or it would stand in the way of the next.
      opening.then(
        (database) => database.close(),
        () => undefined,
      );
    }, timeoutMs);
  });
  return Promise.race([opening, late]).finally(() => clearTimeout(timer));
}
