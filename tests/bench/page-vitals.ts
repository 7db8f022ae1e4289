import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { type Changes, changes } from './page-changes';
import { NAMED } from './page-named';

/** What a reader and a page notice of a load and of using it. */
export interface Vitals extends Changes {
  /** From the document's being there to the first mark that is painted, milliseconds. */
  readonly firstMark: number;
  readonly lcp: number;
  readonly cls: number;
  readonly load: number;
  /** Longest of two dozen scripted clicks and keys, by Event Timing. */
  readonly inp: number;
  /** Bytes of the page's whole heap, after a collection. */
  readonly heap: number;
  /** As the protocol counts them, after a collection. */
  readonly nodes: number;
  readonly listeners: number;
}

const CLICKS = 12;
/** Long enough for a page to be read and its marks painted. */
const SETTLE_MS = 900;

export async function vitals(browser: Browser, address: string): Promise<Vitals> {
  const page = await browser.newPage();
  await page.bringToFront();
  await page.evaluateOnNewDocument(NAMED);
  await page.evaluateOnNewDocument(observe);
  await page.goto(address, { waitUntil: 'load' });
  await new Promise((later) => setTimeout(later, SETTLE_MS));
  await use(page);
  const seen = await page.evaluate(read);
  const cdp = await page.createCDPSession();
  await cdp.send('Performance.enable');
  const heap = await collectedHeap(cdp);
  const { metrics } = await cdp.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  const changing = await changes(page, cdp);
  await page.close();
  const counted = { heap, nodes: of('Nodes'), listeners: of('JSEventListeners') };
  return { ...seen, ...counted, ...changing };
}

/** Bytes of a page's whole heap, after a collection. */
export async function collectedHeap(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.enable');
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return usedSize;
}

/** A reader who clicks into the text and types, moving the pointer over names. */
async function use(page: Page): Promise<void> {
  for (let turn = 0; turn < CLICKS; turn++) {
    await page.mouse.click(150 + turn * 40, 250 + (turn % 6) * 60);
    await page.keyboard.press(turn % 3 ? 'a' : 'ArrowDown');
  }
  await new Promise((later) => setTimeout(later, 200));
}

interface Watched {
  cls: number;
  lcp: number;
  marked: number;
  events: number[];
}
declare global {
  interface Window {
    watched: Watched;
  }
}

/** Runs in the page before anything of it. */
function observe(): void {
  const seen: Watched = { cls: 0, lcp: 0, marked: 0, events: [] };
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
  const look = () => {
    if (CSS.highlights.size > 0 || document.querySelector('mark')) seen.marked = performance.now();
    else if (performance.now() < 5_000) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

function read() {
  const { cls, lcp, marked, events } = window.watched;
  const [navigation] = performance.getEntriesByType('navigation');
  const timing = navigation as PerformanceNavigationTiming; // What that type of entry is.
  const ready = timing.domContentLoadedEventEnd;
  // An event shorter than 16 ms is not told: it counts as 8.
  const inp = events.sort((a, b) => a - b).at(-1) ?? 8;
  const load = timing.loadEventEnd;
  return { firstMark: marked ? marked - ready : Number.NaN, lcp, cls, load, inp };
}
