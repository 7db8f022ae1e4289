import type { Runtime } from 'webextension-polyfill';
import { browser } from '../../browser';
import { readSettings } from '../../settings';

/** Chromium and Firefox tell the origin too, which the polyfill does not know of. */
type Sender = Runtime.MessageSender & { readonly origin?: string };

/**
 * Whether a page may still be read. What the reader has clicked for is in no list of permissions: where each
 * page is clicked for it was not withdrawn, and beside a list of sites the browser tells the tab's address.
 */
export async function mayRead(sender: Sender): Promise<boolean> {
  const { siteMode } = await readSettings();
  if (siteMode === 'click') return true;
  const { origin, url, tab } = sender;
  const { protocol, hostname } = new URL(origin && origin !== 'null' ? origin : (url ?? ''));
  const granted = await browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
  return granted || hostname === (await hostToldOf(tab?.id));
}

/** The host that a tab shows; undefined where neither a permission nor a click lets us know. */
async function hostToldOf(tab = -1): Promise<string | undefined> {
  const { url } = await browser.tabs.get(tab);
  return url && new URL(url).hostname;
}
