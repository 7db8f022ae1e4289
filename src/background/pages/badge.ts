import { browser } from '../../browser';
import type { Empty } from '../../messages/contract';
import { readSettings } from '../../settings';

/** Shows on the toolbar how many entities the page in a tab names; nothing for none. */
export async function showCount(entities: number, tab: number | undefined): Promise<Empty> {
  if (tab === undefined) return {};
  const { badge } = await readSettings();
  const text = badge && entities > 0 ? String(Math.min(entities, 999)) : '';
  await browser.action.setBadgeBackgroundColor({ color: '#5b6470', tabId: tab });
  await browser.action.setBadgeText({ text, tabId: tab });
  return {};
}
