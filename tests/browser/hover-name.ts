import type { Page } from 'puppeteer-core';
import { cardText, type Point } from './card';
import { until } from './harness';

/** Where the n-th place (from 0) that reads `words` is on the page, scrolled into view. */
export async function whereIs(page: Page, words: string, nth = 0): Promise<Point> {
  const point = await page.evaluate(
    (words, nth) => {
      const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
      for (let left = nth; walker.nextNode(); ) {
        const node = walker.currentNode as Text; // The walker shows text alone.
        const at = node.data.indexOf(words);
        if (at < 0 || node.parentElement?.closest('head') || left-- > 0) continue;
        node.parentElement?.scrollIntoView({ block: 'center' });
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + words.length);
        const [box] = range.getClientRects();
        return box && { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      }
      return undefined;
    },
    words,
    nth,
  );
  if (!point) throw new Error(`the page does not say “${words}”`);
  return point;
}

/** Moves the pointer onto a name as a hand does, and waits for its card; its text. */
export async function hoverName(page: Page, words: string, nth = 0): Promise<string> {
  await rest(page, await whereIs(page, words, nth));
  return until(() => cardText(page), `the card of ${words}`, 6_000);
}

/** Comes from a little below and stops there. */
export async function rest(page: Page, { x, y }: Point): Promise<void> {
  // Scrolling into view was a scroll: the pointer has to move after a moment of quiet.
  await new Promise((quiet) => setTimeout(quiet, 250));
  await page.mouse.move(x + 14, y + 40);
  await page.mouse.move(x, y, { steps: 6 });
}
