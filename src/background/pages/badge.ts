import type { Runtime } from 'webextension-polyfill';
import { browser } from '../../browser';
import type { Empty } from '../../messages/contract';
import { readSettings } from '../../settings';
import { documentOf } from './document-of';

/**
 * Shows on the toolbar how many entities the page that asks names; nothing for none. A page that has taken its
 * place meanwhile may name nobody, and would have that number for good.
 */
export async function showCount(entities: number, sender: Runtime.MessageSender): Promise<Empty> {
  const [{ badge }, target] = await Promise.all([readSettings(), documentOf(sender)]);
  if (!target) return {};
  const { tabId } = target;
  const text = badge && entities > 0 ? String(Math.min(entities, 999)) : '';
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ color: '#5b6470', tabId }),
    browser.action.setBadgeText({ text, tabId }),
  ]);
  return {};
}
