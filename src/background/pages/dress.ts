import type { Runtime } from 'webextension-polyfill';
import { browser } from '../../browser';
import { type MarkStyle, readSettings } from '../../settings';

/**
 * Gives the frame that asked the style of its marks, as the settings have it; asked again, the later
 * sheet wins. In author origin, because Chromium paints no highlight styled by user origin; by
 * `insertCSS` and only now, because a manifest's sheet could be found on every page and one in
 * `adoptedStyleSheets` is lost when the page assigns that list.
 */
export async function dress(
  highlight: string,
  { tab, frameId }: Runtime.MessageSender,
): Promise<Record<never, never>> {
  if (tab?.id === undefined) return {};
  const target = { tabId: tab.id, frameIds: [frameId ?? 0] };
  const { markStyle } = await readSettings();
  // Firefox takes a sheet that it has had before for the earlier one, which a later one overrules.
  const css = `${sheet(highlight, LOOKS[markStyle])}/*${Date.now()}*/`;
  await browser.scripting.insertCSS({ target, css });
  return {};
}

/** Nothing but the text's own colour is used, so it suits light and dark pages alike. */
function inText(share: number): string {
  return `color-mix(in srgb, currentcolor ${share}%, transparent)`;
}

/** Line and ground of a mark; each look says both, so that it takes the place of another. */
const LOOKS: Readonly<Record<MarkStyle, string>> = {
  dotted: `text-decoration:underline dotted ${inText(62)} 1px;background-color:transparent`,
  line: `text-decoration:underline solid ${inText(45)} 1px;background-color:transparent`,
  tint: `text-decoration:none;background-color:${inText(11)}`,
};

function sheet(highlight: string, look: string): string {
  const [mark, open] = [`::highlight(${highlight})`, `::highlight(${highlight}-open)`];
  return (
    `${mark}{${look}}${open}{text-decoration:underline solid currentcolor 1px}` +
    // What the card on the page waits for: Firefox ends a script without a word, and takes only this with it.
    ':popover-open{--bg-card:visible}' +
    `@media (forced-colors:active){${mark}{text-decoration:underline dotted LinkText 1px}}` +
    `@media print{${mark},${open}{text-decoration:none;background-color:transparent}}`
  );
}
