import type { Page } from 'puppeteer-core';
import { cardText, type Point } from './card';
import { until } from './harness';

/** No card opens before a scroll is over, and it is over after 150 ms without another. */
const QUIET_MS = 250;

/** The middle of a stretch of text on its line, and how high that is there. */
interface Spot extends Point {
  readonly height: number;
}

/** Where the n-th place (from 0) that reads `words` is on the page, scrolled into view and at rest. */
export async function whereIs(page: Page, words: string, nth = 0): Promise<Spot> {
  const found = await page.evaluate(
    (words, nth) => {
      const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
      for (let left = nth; walker.nextNode(); ) {
        const node = walker.currentNode as Text; // The walker shows text alone.
        const at = node.data.indexOf(words);
        if (at < 0 || node.parentElement?.closest('head') || left-- > 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + words.length);
        const [before] = range.getClientRects();
        node.parentElement?.scrollIntoView({ block: 'center' });
        const [box] = range.getClientRects();
        return (
          box && {
            point: { x: box.left + box.width / 2, y: box.top + box.height / 2, height: box.height },
            scrolled: box.top !== before?.top || box.left !== before?.left,
          }
        );
      }
      return undefined;
    },
    words,
    nth,
  );
  if (!found) throw new Error(`the page does not say “${words}”`);
  if (found.scrolled) await new Promise((quiet) => setTimeout(quiet, QUIET_MS));
  return found.point;
}

/** Moves the pointer onto a name as a hand does, and waits for its card; its text. */
export async function hoverName(page: Page, words: string, nth = 0): Promise<string> {
  await rest(page, await whereIs(page, words, nth));
  return until(() => cardText(page), `the card of ${words}`, 6_000);
}

/** Closes the card by key, and waits until it is gone: the next one may be of the same name. */
export async function closeByKey(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await until(async () => !(await cardText(page)), 'the card to close');
}

/**
 * Comes along the line and stops there. From another line it would pass over other names, and a busy machine may
 * take so long over each step that the card of one of those opens.
 */
export async function rest(page: Page, { x, y }: Point): Promise<void> {
  await page.mouse.move(x + 14, y + 5);
  await page.mouse.move(x, y, { steps: 6 });
}
