import type { Page } from 'puppeteer-core';
import { DEFAULT_SETTINGS } from '../../src/settings/settings';
import { until, wait } from './ui-wait';

/** Marked where the article first says it, with a card of ordinary size. */
const HOVERED = 'Hu Binchen';
const HOVERS = 11;

const OPEN_MS = DEFAULT_SETTINGS.openDelayMs;

/** The close delay and the second in which the next card opens sooner, with time to spare. */
const COLD_AGAIN_MS = 1_500;

export interface CardTimes {
  /** From the frame that saw the pointer rest, the set delay taken off, to the painted card. */
  readonly beyond: number;
  /** From the card being let be seen to the painted card. */
  readonly paint: number;
}

declare global {
  interface Window {
    cardTimes?: CardTimes[];
  }
}

/** Rests the pointer on a name again and again; the page's first card comes first. */
export async function cardTimes(page: Page): Promise<CardTimes[]> {
  // The loader of this script marks named functions by a helper, which the page then needs as well.
  await page.evaluate('globalThis.__name = (marked) => marked');
  await page.evaluate(watchCards, OPEN_MS);
  const times = () => page.evaluate(() => window.cardTimes ?? []);
  for (let turn = 0; turn < HOVERS; turn++) {
    await page.mouse.move(5, 5);
    await wait(COLD_AGAIN_MS);
    const { x, y } = await page.evaluate(whereIs, HOVERED);
    await wait(300);
    // Slowly, so that the speed gate lets the very first sample on the mark begin the rest; and at any
    // moment of a frame.
    await page.mouse.move(x, y + 40);
    await wait(200 + Math.random() * 20);
    await page.mouse.move(x, y);
    await until(async () => (await times()).length > turn, `card ${turn + 1}`);
  }
  return times();
}

/** From any moment to the first task after the next frame, on a page where nothing happens. */
export function emptyFrames(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const times: number[] = [];
    for (let turn = 0; turn < 40; turn++) {
      await new Promise((later) => setTimeout(later, 50 + Math.random() * 50));
      const from = performance.now();
      await new Promise((done) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = done;
          port2.postMessage(0);
        }),
      );
      times.push(performance.now() - from);
    }
    return times;
  });
}

/**
 * Runs in the page. The card is let be seen by an attribute where it was made ready before, by a
 * toggle where it was not; painted is the first task after the frame in which, or before which, it was.
 */
function watchCards(openMs: number): void {
  let rested = 0;
  let shown = 0;
  const times: CardTimes[] = [];
  window.cardTimes = times;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    const painted = performance.now();
    if (shown) times.push({ beyond: painted - rested - openMs, paint: painted - shown });
    shown = 0;
  };
  const frame = () => {
    port2.postMessage(0);
    requestAnimationFrame(frame);
  };
  frame();
  const capture = { capture: true };
  const moved = () => requestAnimationFrame(() => (rested = performance.now()));
  addEventListener('mousemove', moved, capture);
  document.addEventListener(
    'beforetoggle',
    (event: Event) => {
      if (!('newState' in event) || event.newState !== 'open') return;
      const { target } = event;
      const at = performance.now();
      // After the script that shows it, which may leave it unseen.
      queueMicrotask(() => {
        if (target instanceof HTMLElement && !target.inert) shown = at;
      });
    },
    capture,
  );
  new MutationObserver(([record]) => {
    const { target } = record ?? {};
    if (target instanceof HTMLElement && target.matches(':popover-open:not([inert])'))
      shown = performance.now();
  }).observe(document, { subtree: true, attributeFilter: ['inert'] });
}

/** Runs in the page: the middle of the first place that reads so, scrolled into view. */
function whereIs(words: string): { x: number; y: number } {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text; // the walker shows text alone
    const at = node.data.indexOf(words);
    if (at < 0) continue;
    node.parentElement?.scrollIntoView({ block: 'center' });
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    const [box] = range.getClientRects();
    if (box) return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  }
  throw new Error(`the page does not say “${words}”`);
}
