import { openDB, unwrap } from 'idb';
import { makeStrict } from './strict';

/** Together more than Chromium writes into one log, which is 4 MiB at most. */
const ROWS = 80;
/** From 64 KiB on a value would be kept in a file of its own. */
const ROW_BYTES = 60_000;

/**
 * Makes Chromium close the log file into which it writes all databases of an extension, and begin another.
 *
 * If power fails during a write, the log ends in zeros, and Chromium goes on writing behind them. What is
 * written there, strict or not, is not read again; and two starts later the browser takes the log for
 * damaged and silently discards everything in it. So a new log is begun before anything is written.
 */
export async function beginLogAnew(): Promise<void> {
  const database = await openDB('log', 1, {
    upgrade(created) {
      created.createObjectStore('rows');
    },
  });
  makeStrict(unwrap(database));
  // Random, because anything else would be compressed.
  const row = crypto.getRandomValues(new Uint8Array(ROW_BYTES));
  const filling = database.transaction('rows', 'readwrite');
  const written = Array.from({ length: ROWS }, (_, key) => filling.store.put(row, key));
  await Promise.all([...written, filling.done]);
  // The next write after the log is full begins another.
  await database.clear('rows');
  database.close();
}
