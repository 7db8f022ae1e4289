import type { Runtime, Scripting } from 'webextension-polyfill';
import { browser } from '../../browser';

/**
 * The very document that asks, while it is shown: before it is answered another may have taken its place in the
 * tab, even of a site that the reader has switched off. To name the document is not enough: what is for one in
 * the back/forward cache Chromium runs in the one that is shown.
 */
export async function documentOf({
  tab,
  documentId,
}: Runtime.MessageSender): Promise<Scripting.InjectionTarget | undefined> {
  if (tab?.id === undefined || documentId === undefined) return undefined;
  const target = { tabId: tab.id, documentIds: [documentId] };
  const { url } = await browser.tabs.get(tab.id);
  if (url === tab.url) return target;
  if (originOf(url) !== originOf(tab.url)) return undefined;
  // A page of one article after another changes its address and stays.
  const ran = await browser.scripting
    .executeScript({ target, func: nothing, injectImmediately: true })
    .catch(() => []);
  return ran[0]?.documentId === documentId ? target : undefined;
}

function originOf(url: string | undefined): string | undefined {
  return url && new URL(url).origin;
}

/** Runs in the document, which then tells which one it is. */
function nothing(): void {}
