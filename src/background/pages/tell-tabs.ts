import { browser } from '../../browser';
import { CHANGED } from '../../messages/contract';

/**
 * Tells our scripts in every frame of every tab that settings or permissions have changed. If they listened
 * to the storage instead, that would cost every page a millisecond.
 */
export async function tellTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ discarded: false });
  // Rejections are expected: in most tabs no script of ours listens.
  await Promise.allSettled(tabs.map(({ id = -1 }) => browser.tabs.sendMessage(id, CHANGED)));
}
