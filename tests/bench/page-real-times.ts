import type { Page } from 'puppeteer-core';
import { inside } from '../../src/cli/ask-extension';
import { build } from '../../src/cli/build';
import { launch } from '../../src/cli/launch';
import { median, round } from './page-stats';
import { type Traced, traced } from './trace';

/** Long enough for a page to be read and marked. */
const SETTLE_MS = 700;
/** Each page is loaded so often: a single load may take twice as long as all others. */
const LOADS = 3;

/** What we cost each page in Chromium, by its trace: milliseconds of the main thread's own time. */
export async function timesOf(
  pages: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, Readonly<Record<'units' | 'ours' | 'longest' | 'forced', number>>>> {
  const session = await launch('chrome', { extension: build('chrome-granted'), headless: true });
  const within = await inside(session);
  await within.ask('dataset', {});
  let units = 0;
  const settle = async (page: Page) => {
    await new Promise((later) => setTimeout(later, SETTLE_MS));
    units = await page.evaluate(() => document.body?.textContent?.length ?? 0);
  };
  const times = new Map();
  const [warming] = pages.values();
  if (warming) await traced(session.browser, warming, settle);
  for (const [page, address] of pages) {
    const loads: Traced[] = [];
    for (let i = 0; i < LOADS; i++) loads.push(await traced(session.browser, address, settle));
    const of = (key: 'ours' | 'longest' | 'forced') => round(median(loads.map((one) => one[key])));
    times.set(page, { units, ours: of('ours'), longest: of('longest'), forced: of('forced') });
  }
  await session.close();
  return times;
}
