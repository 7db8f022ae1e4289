import type { CDPSession } from 'puppeteer-core';
import { type Goal, goal, type Row } from '../../src/cli/bench-result';
import type { Session } from '../../src/cli/launch';
import type { Site } from '../../src/cli/site';
import { ownPages } from './page-inputs';
import { round } from './page-stats';

/** How often the heaps are looked at. */
const LOOKS = 12;
const SETTLED = 2;
/** The budget is of two thousand pages. */
const WHOLE = 2_000;

/** One tab from article to article: what stays in the page's heap and in the worker's, collected. */
export async function navigationRows(
  session: Session,
  site: Site,
  count: number,
): Promise<{ rows: readonly Row[]; goals: readonly Goal[] }> {
  const article = ownPages()['our article'] ?? '';
  const addresses = [0, 1, 2].map((at) => site.serve(`/going-${at}.html`, article));
  const page = await session.browser.newPage();
  await page.bringToFront();
  const tab = await page.createCDPSession();
  const target = await session.browser.waitForTarget((one) => one.type() === 'service_worker');
  const worker = await target.createCDPSession();
  const looks: { at: number; page: number; worker: number }[] = [];
  for (let at = 1; at <= count; at++) {
    await page.goto(addresses[at % addresses.length] ?? '');
    await page.waitForFunction('CSS.highlights.size > 0', { polling: 20 });
    if (at % Math.ceil(count / LOOKS) === 0)
      looks.push({ at, page: await heapOf(tab), worker: await heapOf(worker) });
  }
  await page.close();
  // What the first pages leave, as the words of those who are met first, is no leak.
  const settled = looks.slice(SETTLED);
  const slope = (key: 'page' | 'worker') =>
    (WHOLE * slopeOf(settled.map((look) => [look.at, look[key]]))) / 1e6;
  const rows = looks.map(({ at, page, worker }) => ({
    'navigations so far': at,
    'heap of the page, MB': round(page / 1e6, 2),
    'heap of the worker, MB': round(worker / 1e6, 2),
  }));
  return {
    rows,
    goals: [
      goal('pageHeapMbOf2000Pages', Math.abs(slope('page')), '<= 2'),
      goal('workerHeapMbOf2000Pages', Math.abs(slope('worker')), '<= 2'),
    ],
  };
}

async function heapOf(client: CDPSession): Promise<number> {
  await client.send('HeapProfiler.enable');
  await client.send('HeapProfiler.collectGarbage');
  await client.send('HeapProfiler.collectGarbage');
  return (await client.send('Runtime.getHeapUsage')).usedSize;
}

/** By least squares: how much the second of each pair grows where the first grows by one. */
function slopeOf(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (of: (point: readonly [number, number]) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [mean(([x]) => x), mean(([, y]) => y)];
  return mean((point) => (point[0] - x) * (point[1] - y)) / mean(([at]) => (at - x) ** 2);
}
