import type { Runtime } from 'webextension-polyfill';
import { browser } from '../browser';

/**
 * Gives the frame that asked the style of its marks. In author origin, because Chromium paints no highlight styled by user origin; by `insertCSS` and only now,
 * because a manifest's sheet could be found on every page and one in `adoptedStyleSheets` is lost
 * when the page assigns that list.
 */
export async function dress(
  highlight: string,
  { tab, frameId }: Runtime.MessageSender,
): Promise<Record<never, never>> {
  if (tab?.id === undefined) return {};
  const target = { tabId: tab.id, frameIds: [frameId ?? 0] };
  await browser.scripting.insertCSS({ target, css: markStyle(highlight) });
  return {};
}

/** Nothing but the text's own colour is used, so it suits light and dark pages alike. */
function markStyle(highlight: string): string {
  const line = 'color-mix(in srgb, currentcolor 62%, transparent)';
  return (
    `::highlight(${highlight}){text-decoration:underline dotted ${line} 1px}` +
    `::highlight(${highlight}-open){text-decoration:underline solid currentcolor 1px}` +
    `@media (forced-colors:active){::highlight(${highlight}){text-decoration-color:LinkText}}` +
    `@media print{::highlight(${highlight}),::highlight(${highlight}-open){text-decoration:none}}`
  );
}
