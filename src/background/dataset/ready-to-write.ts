import { browser } from '../../browser';
import { isFirefox } from '../../is-firefox';
import { beginLogAnew } from '../../store/fresh-log';
import { wasStored } from './notice';

/**
 * The most time to wait for what usually takes a tenth of a second; a database that does not answer is
 * reported elsewhere.
 */
const MOST_MS = 10_000;

/** Chromium then moves the full log into tables and updates its list of files: no time for a power cut. */
const SETTLED_MS = 1_500;

let done: Promise<void> | undefined;

/**
 * Awaited before the first write after each start of the browser. Resolves when it is safe to write: if
 * the browser ended in a power cut, what is written after the torn end of its log could be lost (see
 * `beginLogAnew`). Never rejects: if there is no room, the next write fails and says so.
 */
export function readyToWrite(): Promise<void> {
  done ??= oncePerStart().catch(() => undefined);
  return done;
}

async function oncePerStart(): Promise<void> {
  // Firefox's database discards what was half written.
  if (isFirefox()) return;
  if ((await browser.storage.session.get('logBegun')).logBegun) return;
  // Right after the installation there is no log from before.
  if (await wasStored())
    await Promise.race([beginLogAnew().then(() => pause(SETTLED_MS)), pause(MOST_MS)]);
  await browser.storage.session.set({ logBegun: true });
}

function pause(ms: number): Promise<void> {
  return new Promise((later) => setTimeout(later, ms));
}
