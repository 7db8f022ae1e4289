import type { Menus, Tabs } from 'webextension-polyfill';
import { browser } from '../../browser';
import { popupAddress } from '../../messages/popup-view';
import { text } from '../../ui/words';
import { openInTab } from './open-in-tab';

const MENU_ID = 'look-up';

/** Puts "Look up …" into the menu of selected text; the browser keeps it until the next install. */
export async function offerLookUp(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: MENU_ID,
    title: text('look_up_selection'),
    contexts: ['selection'],
  });
}

/** Opens the toolbar popup with the selected text searched for, or a tab where that is refused. */
export async function lookUp(
  { menuItemId, selectionText }: Menus.OnClickData,
  tab: Tabs.Tab | undefined,
): Promise<void> {
  if (menuItemId !== MENU_ID || !selectionText?.trim()) return;
  const wanted = { query: selectionText };
  const opened = await openPopup(popupAddress(wanted), tab).catch(() => false);
  if (!opened) await openInTab(wanted, tab, besideOf(tab));
}

/**
 * Opens the toolbar popup at an address that says what to show, set for this tab while it opens. Nothing is
 * awaited before, because Firefox opens a popup only during the click. False where there is no tab.
 */
export async function openPopup(page: string, tab: Tabs.Tab | undefined): Promise<boolean> {
  if (tab?.id === undefined || tab.id < 0) return false;
  const forTab = { tabId: tab.id };
  const told = browser.action.setPopup({ ...forTab, popup: page });
  try {
    await Promise.all([told, browser.action.openPopup()]);
    return true;
  } finally {
    await browser.action.setPopup({ ...forTab, popup: popupAddress({}) });
  }
}

function besideOf(tab: Tabs.Tab | undefined): { index?: number; windowId?: number } {
  return tab?.windowId === undefined || tab.index < 0
    ? {}
    : { index: tab.index + 1, windowId: tab.windowId };
}
