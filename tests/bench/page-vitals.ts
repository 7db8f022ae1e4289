import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { type Changes, changes } from './page-changes';
import { openWatched, seenIn, type Watched } from './page-watched';

/** What a reader and a page notice of a load and of using it. */
export interface Vitals extends Watched, Changes {
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
  const page = await openWatched(browser, address, SETTLE_MS);
  await use(page);
  const seen = await seenIn(page);
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
