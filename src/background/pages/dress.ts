import type { Runtime } from 'webextension-polyfill';
import { browser } from '../../browser';
import { isFirefox } from '../../is-firefox';
import type { Empty, ToBackground } from '../../messages/contract';
import { ROOT, type Within } from '../../messages/page-info';
import type { MarkStyle } from '../../settings';
import { documentOf } from './document-of';
import { settingsAtHand } from './settings-at-hand';

/**
 * Inserts the style of marks, by the reader's settings, into the document that asks; if it asks again, the
 * later style sheet wins. Firefox applies only a user's sheet in shadow trees; of that origin Chromium paints no
 * highlights. By `insertCSS` and only when there are marks, because a style sheet in the manifest could be
 * detected on every page, and one in `adoptedStyleSheets` is lost when the page assigns that list.
 */
export async function dress(
  { highlight, within }: ToBackground['dress'][0],
  sender: Runtime.MessageSender,
): Promise<Empty> {
  if (!within.length) return {};
  const [target, { markStyle }] = await Promise.all([documentOf(sender), settingsAtHand()]);
  if (!target) return {};
  // The time makes it unique: Firefox would not move a sheet that it already has to the end.
  const css = `${sheet(highlight, new Set(within), LOOKS[markStyle])}/*${Date.now()}*/`;
  await browser.scripting.insertCSS({ target, css, origin: isFirefox() ? 'USER' : 'AUTHOR' });
  return {};
}

/**
 * The middle of all greys, which is seen on light and dark pages alike. Not a share of the text's colour:
 * inside `color-mix` Chromium takes `currentcolor` for the page's own colour, not that of the marked words.
 */
function grey(share: number): string {
  return `rgb(128 128 128/${share}%)`;
}

/** Line and ground of a mark; each look says both, so that it takes the place of another. */
const LOOKS: Readonly<Record<MarkStyle, string>> = {
  dotted: 'text-decoration:underline dotted currentcolor 1px;background-color:transparent',
  line: `text-decoration:underline solid ${grey(100)} 1px;background-color:transparent`,
  tint: `text-decoration:none;background-color:${grey(22)}`,
};

/**
 * The style is that of the elements in which marks are, and what is inside inherits it: only for these has
 * Chromium to compute it. For the root, and so for all, that takes 5 ms on most pages and 60 on one of 20,000
 * elements; for paragraphs 1 or 2. In Firefox nothing inherits it.
 */
function sheet(highlight: string, within: ReadonlySet<Within>, look: string): string {
  const elements = within.has(ROOT) ? [ROOT] : [...within];
  return (
    rules(elements, highlight, look) +
    `@supports (-moz-appearance:none){${rules([''], highlight, look)}}` +
    // The card is visible only while this is set (`host-style.ts`): Firefox removes the sheet with the extension.
    `:popover-open{--${highlight}:visible}`
  );
}

/** A mark and one whose card is open differ by the end of the name. */
function rules(elements: readonly string[], highlight: string, look: string): string {
  const on = (name: string) => elements.map((one) => `${one}::highlight(${name})`).join();
  const [mark, open] = [on(highlight), on(`${highlight}-open`)];
  return (
    `${mark}{${look}}${open}{text-decoration:underline solid currentcolor 1px}` +
    `@media (forced-colors:active){${mark}{text-decoration:underline dotted LinkText 1px}}` +
    `@media print{${mark},${open}{text-decoration:none;background-color:transparent}}`
  );
}
