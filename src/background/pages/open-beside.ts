import type { Tabs } from 'webextension-polyfill';
import { browser } from '../../browser';

/**
 * Opens an address next to a tab. A window that a page has opened for itself has no room for a second tab:
 * from there it goes to another window, but from a private one never to one that is not.
 */
export async function openBeside(url: string, from: Tabs.Tab): Promise<void> {
  const { windowId = browser.windows.WINDOW_ID_CURRENT, incognito } = from;
  const { type } = await browser.windows.get(windowId);
  if (type === 'normal') {
    const opener = from.id === undefined ? {} : { openerTabId: from.id };
    await browser.tabs.create({ url, windowId, index: from.index + 1, ...opener });
    return;
  }
  const others = await browser.windows.getAll({ windowTypes: ['normal'] });
  const other = others.find((one) => one.incognito === incognito);
  if (other?.id === undefined) await browser.windows.create({ url, incognito });
  else {
    await browser.tabs.create({ url, windowId: other.id });
    await browser.windows.update(other.id, { focused: true });
  }
}
