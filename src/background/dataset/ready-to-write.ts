import { browser } from '../../browser';
import { beginLogAnew } from '../../store/fresh-log';
import { wasStored } from './notice';

/** It takes a tenth of a second; a browser whose databases do not answer is told of elsewhere. */
const MOST_MS = 10_000;

/** What was filled is put away in tables, and noted in a list that a cut should not meet half written. */
const SETTLED_MS = 1_500;

let done: Promise<void> | undefined;

/**
 * Resolves when what was left by the end of the browser, which may have been a power cut, can take no
 * harm from being written behind: awaited before the first write since the browser was started. Never
 * rejects; where there is no room for it, what is written next says so.
 */
export function readyToWrite(): Promise<void> {
  done ??= oncePerStart().catch(() => undefined);
  return done;
}

async function oncePerStart(): Promise<void> {
  // Firefox has a database that forgets what was half written.
  if ('getBrowserInfo' in browser.runtime) return;
  if ((await browser.storage.session.get('logBegun')).logBegun) return;
  // After an installation there is nothing that a cut could have left.
  if (await wasStored())
    await Promise.race([beginLogAnew().then(() => pause(SETTLED_MS)), pause(MOST_MS)]);
  await browser.storage.session.set({ logBegun: true });
}

function pause(ms: number): Promise<void> {
  return new Promise((later) => setTimeout(later, ms));
}
