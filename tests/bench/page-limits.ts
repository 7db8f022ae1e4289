import type { Browser } from 'puppeteer-core';
import type { Row } from '../../src/cli/bench-result';
import type { Sides } from './page-sides';
import { median, round } from './page-stats';
import { collectedHeap } from './page-vitals';
import { traced } from './trace';

/** As slow a processor as a cheap telephone’s. */
const SLOWER = 4;
/** Long enough for a page to be read and marked with it. */
const SLOW_SETTLE_MS = 4_000;
/** Until a page as long as any that is read has been read. */
const LONG_SETTLE_MS = 15_000;

/** Our longest task on pages of a processor four times slower, milliseconds; the worst of a few loads counts. */
export async function slowRows(
  browser: Browser,
  pages: Readonly<Record<string, string>>,
  rounds: number,
): Promise<{ rows: Row[]; worst: number }> {
  const rows: Row[] = [];
  for (const [page, address] of Object.entries(pages)) {
    const longest: number[] = [];
    for (let turn = 0; turn < rounds; turn++) {
      const cost = await traced(
        browser,
        address,
        () => new Promise((later) => setTimeout(later, SLOW_SETTLE_MS)),
        (page) => void page.emulateCPUThrottling(SLOWER),
      );
      longest.push(cost.longest);
    }
    rows.push({
      'on a processor four times slower': page,
      'longest task of ours, ms': round(median(longest)),
      'worst of all loads, ms': round(Math.max(...longest)),
    });
  }
  return { rows, worst: Math.max(...rows.map((row) => Number(row['worst of all loads, ms']))) };
}

/** What we keep of pages as long as any that is read: bytes of the collected heap, by page. */
export async function capRows(
  sides: Sides,
  pages: Readonly<Record<string, string>>,
): Promise<{ rows: Row[]; more: (page: string) => number }> {
  const more = new Map<string, number>();
  for (const [page, address] of Object.entries(pages)) {
    const ours = await heapOf(sides.of('ours').session.browser, address);
    more.set(page, ours - (await heapOf(sides.of('none').session.browser, address)));
  }
  const rows = [...more].map(([page, bytes]) => ({
    'a page of': page,
    'heap more, KB': round(bytes / 1024, 0),
  }));
  return { rows, more: (page) => more.get(page) ?? Number.NaN };
}

async function heapOf(browser: Browser, address: string): Promise<number> {
  const page = await browser.newPage();
  await page.bringToFront();
  await page.goto(address, { waitUntil: 'load' });
  await new Promise((later) => setTimeout(later, LONG_SETTLE_MS));
  const used = await collectedHeap(await page.createCDPSession());
  await page.close();
  return used;
}
