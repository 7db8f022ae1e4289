import type { Tabs } from 'webextension-polyfill';
import { browser } from '../../browser';
import { isFirefox } from '../../is-firefox';
import { type PopupView, popupAddress } from '../../messages/popup-view';

/**
 * Opens the popup in a tab of its own. From a private window Chromium opens that tab in an ordinary one and
 * keeps its address in the history, so then the address does not say what was wanted.
 */
export async function openInTab(
  view: PopupView,
  from: Tabs.Tab | undefined,
  how: Tabs.CreateCreatePropertiesType = {},
): Promise<void> {
  const isKept = from?.incognito && !isFirefox();
  await browser.tabs.create({ url: popupAddress(isKept ? {} : view), ...how });
}
