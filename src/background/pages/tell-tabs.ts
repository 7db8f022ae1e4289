import { browser } from '../../browser';
import { CHANGED } from '../../messages/contract';

/**
 * Tells our scripts in every frame of every tab that settings or permissions have changed. Told this way
 * a page need not listen to the storage, which costs each a millisecond for what happens once a month.
 */
export async function tellTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ discarded: false });
  // Most have nobody who listens.
  await Promise.allSettled(tabs.map(({ id = -1 }) => browser.tabs.sendMessage(id, CHANGED)));
}
