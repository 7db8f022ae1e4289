import { openDB, unwrap } from 'idb';
import { makeStrict } from './strict';

/** Together more than Chromium writes into one log, which is 4 MiB at most. */
const ROWS = 80;
/** From 64 KiB on a value would be kept in a file of its own. */
const ROW_BYTES = 60_000;

/**
 * Makes Chromium put away the log into which all databases of an extension are written, and begin another.
 * A power cut leaves that log with zeros at its end where the last write had begun; whatever is written
 * behind them is not read again, strict or not, and at the next start but one the browser takes the log for
 * damaged and throws away all it holds, without a word. Hence nothing is written behind them.
 */
export async function beginLogAnew(): Promise<void> {
  const database = await openDB('log', 1, {
    upgrade(created) {
      created.createObjectStore('rows');
    },
  });
  makeStrict(unwrap(database));
  // Random, or it would be made smaller before it is written.
  const row = crypto.getRandomValues(new Uint8Array(ROW_BYTES));
  const filling = database.transaction('rows', 'readwrite');
  const written = Array.from({ length: ROWS }, (_, key) => filling.store.put(row, key));
  await Promise.all([...written, filling.done]);
  // The write that finds the log full is the one that begins another.
  await database.clear('rows');
  database.close();
}
