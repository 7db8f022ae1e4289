import type { Browser, Page } from 'puppeteer-core';
import { NAMED } from './page-named';

/** What a reader notices of a load, by the page's own clocks. */
export interface Watched {
  /** From the document's being there to the first mark that is painted, milliseconds. */
  readonly firstMark: number;
  readonly lcp: number;
  readonly cls: number;
  readonly load: number;
  /** Longest click or key, by Event Timing. */
  readonly inp: number;
}

/** A page in front that was loaded and left alone for a while, watched from its beginning. */
export async function openWatched(browser: Browser, address: string, ms: number): Promise<Page> {
  const page = await browser.newPage();
  await page.bringToFront();
  await page.evaluateOnNewDocument(NAMED);
  await page.evaluateOnNewDocument(observe);
  await page.goto(address, { waitUntil: 'load' });
  await new Promise((later) => setTimeout(later, ms));
  return page;
}

export function seenIn(page: Page): Promise<Watched> {
  return page.evaluate(read);
}

interface Seen {
  cls: number;
  lcp: number;
  marked: number;
  events: number[];
}
declare global {
  interface Window {
    watched: Seen;
  }
}

/** Runs in the page before anything of it. */
function observe(): void {
  const seen: Seen = { cls: 0, lcp: 0, marked: 0, events: [] };
  window.watched = seen;
  const watch = (type: string, heed: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(heed)).observe({
      type,
      buffered: true,
      ...(type === 'event' && { durationThreshold: 16 }),
    });
  watch('layout-shift', (entry) => {
    seen.cls += 'value' in entry ? Number(entry.value) : 0;
  });
  watch('largest-contentful-paint', ({ startTime }) => {
    seen.lcp = startTime;
  });
  watch('event', (entry) => {
    if ('interactionId' in entry && Number(entry.interactionId) > 0)
      seen.events.push(entry.duration);
  });
  // In the task after a frame: what it painted, whoever drew it before the frame or in it, is seen then.
  const { port1, port2 } = new MessageChannel();
  const look = () => port2.postMessage(null);
  port1.onmessage = () => {
    if (CSS.highlights.size > 0 || document.querySelector('mark')) seen.marked = performance.now();
    else if (performance.now() < 5_000) return requestAnimationFrame(look);
    port1.close();
    return undefined;
  };
  requestAnimationFrame(look);
}

function read(): Watched {
  const { cls, lcp, marked, events } = window.watched;
  const [navigation] = performance.getEntriesByType('navigation');
  const timing = navigation as PerformanceNavigationTiming; // What that type of entry is.
  const ready = timing.domContentLoadedEventEnd;
  // An event shorter than 16 ms is not told: it counts as 8.
  const inp = events.sort((a, b) => a - b).at(-1) ?? 8;
  const load = timing.loadEventEnd;
  return { firstMark: marked ? marked - ready : Number.NaN, lcp, cls, load, inp };
}
