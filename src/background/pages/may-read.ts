import type { Runtime } from 'webextension-polyfill';
import { browser } from '../../browser';
import { readSettings } from '../../settings';

/** Chromium and Firefox tell the origin too, which the polyfill does not know of. */
type Sender = Runtime.MessageSender & { readonly origin?: string };

/**
 * Whether a page may still be read. A page that the reader has clicked for is in no list of permissions. In the
 * mode `click` that cannot have been withdrawn; in the mode `list` the browser still shows us the tab's address.
 */
export async function mayRead(sender: Sender): Promise<boolean> {
  const { siteMode } = await readSettings();
  if (siteMode === 'click') return true;
  const { origin, url, tab } = sender;
  const { protocol, hostname } = new URL(origin && origin !== 'null' ? origin : (url ?? ''));
  const granted = await browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
  return granted || hostname === (await hostToldOf(tab?.id));
}

/** The host that a tab shows; undefined where neither a permission nor a click lets us see it. */
async function hostToldOf(tab = -1): Promise<string | undefined> {
  const { url } = await browser.tabs.get(tab);
  return url && new URL(url).hostname;
}
