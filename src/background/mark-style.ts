import type { Runtime } from 'webextension-polyfill';
import { browser } from '../browser';

/**
 * Inserts the style of marks into the frame that asked. Author origin, because Chromium paints no
 * highlight styled by user origin; by `insertCSS` and only now, because a manifest's sheet could be
 * found on every page and one in `adoptedStyleSheets` is lost when the page assigns that list.
 * Nothing but the text's own colour is used, so it suits light and dark pages alike.
 */
export async function insertMarkStyle(
  highlight: string,
  { tab, frameId }: Runtime.MessageSender,
): Promise<Record<never, never>> {
  if (tab?.id === undefined) return {};
  await browser.scripting.insertCSS({
    target: { tabId: tab.id, frameIds: [frameId ?? 0] },
    css: markStyle(highlight),
  });
  return {};
}

function markStyle(highlight: string): string {
  const line = 'color-mix(in srgb, currentcolor 62%, transparent)';
  return (
    `::highlight(${highlight}){text-decoration:underline dotted ${line} 1px}` +
    `::highlight(${highlight}-open){text-decoration:underline solid currentcolor 1px}` +
    `@media (forced-colors:active){::highlight(${highlight}){text-decoration-color:LinkText}}` +
    `@media print{::highlight(${highlight}),::highlight(${highlight}-open){text-decoration:none}}`
  );
}
