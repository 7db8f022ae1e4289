import type { Tabs } from 'webextension-polyfill';
import { browser } from '../../browser';
import { isFirefox } from '../../is-firefox';
import { MOST_QUERY } from '../../messages/contract';
import type { EntityId } from '../../model/entity';

/** What the popup is to show: words searched for, or a card. */
export interface PopupView {
  readonly query?: string;
  readonly card?: EntityId;
}

/** The address of the popup, with words searched for or a card open in it. */
export function popupPage({ query, card }: PopupView): string {
  const wanted = new URLSearchParams();
  if (query) wanted.set('query', query.replace(/\s+/g, ' ').trim().slice(0, MOST_QUERY));
  if (card) wanted.set('card', card);
  const page = browser.runtime.getURL('src/popup/index.html');
  return wanted.size ? `${page}?${wanted}` : page;
}

/**
 * Opens the popup in a tab of its own. From a private window Chromium opens that tab in an ordinary one and
 * keeps its address in the history, so then the address does not say what was wanted.
 */
export async function openInTab(
  wanted: PopupView,
  from: Tabs.Tab | undefined,
  how: Tabs.CreateCreatePropertiesType = {},
): Promise<void> {
  const isKept = from?.incognito && !isFirefox();
  await browser.tabs.create({ url: popupPage(isKept ? {} : wanted), ...how });
}
