import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Inside, inside } from '../../src/cli/ask-extension';
import { type BenchResult, goal, type Row } from '../../src/cli/bench-result';
import { build } from '../../src/cli/build';
import { launch } from '../../src/cli/launch';
import { ROOT } from '../../src/cli/run-step';
import { openSite } from '../../src/cli/site';
import { ownPages } from './page-inputs';
import { type Cost, traced } from './trace';

/** Loads of each page with and without us, in turn; the first pair warms up and is left out. */
const PAIRS = 5;
/** Long enough for a page to be read and its marks painted. */
const SETTLE_MS = 1_500;

/**
 * What reading a page costs its main thread in Chromium, by the profiler's samples of our frames and
 * by pairs of loads with the site running and paused. Two paused loads tell the noise.
 */
export async function bench(): Promise<BenchResult> {
  const site = await openSite(join(ROOT, 'tests/fixtures/pages'));
  const session = await launch('chrome', { extension: build('chrome-granted'), headless: true });
  const within = await inside(session);
  await within.ask('dataset', {});
  const rows: Row[] = [];
  const ours = new Map<string, Cost>();
  for (const [name, body] of Object.entries(ownPages())) {
    const address = site.serve(`/${name.replaceAll(' ', '-')}.html`, body);
    const load = () => traced(session.browser, address, settle);
    const off: Cost[] = [];
    const again: Cost[] = [];
    const on: Cost[] = [];
    for (let pair = 0; pair <= PAIRS; pair++) {
      await pause(within, true);
      off.push(await load());
      again.push(await load());
      await pause(within, false);
      on.push(await load());
    }
    const cost = median(on.slice(1));
    ours.set(name, cost);
    rows.push({
      page: name,
      'ours, ms': round(cost.ours),
      'longest task, ms': round(cost.longest),
      'forced layout, ms': round(cost.forced),
      'before paint, ms': round(cost.beforePaint),
      'main thread with us, ms': round(cost.all),
      'without, ms': round(median(off.slice(1)).all),
      'without again, ms': round(median(again.slice(1)).all),
    });
  }
  await session.close();
  await site.close();
  const of = (name: string, key: keyof Cost) => ours.get(name)?.[key] ?? Number.NaN;
  return {
    rows,
    goals: [
      goal('article100kMs', of('100 KB article', 'ours'), '<= 25'),
      goal('article100kLongestMs', of('100 KB article', 'longest'), '<= 12'),
      goal('page1mMs', of('1 MB page', 'ours'), '<= 120'),
      goal('page1mLongestMs', of('1 MB page', 'longest'), '<= 12'),
      goal('noNamesMs', of('no names', 'ours'), '<= 10'),
      goal('forcedLayoutMs', Math.max(...[...ours.values()].map(({ forced }) => forced)), '== 0'),
    ],
    notes: [
      `Medians of ${PAIRS} loads each, running and paused in turn. The profiler itself slows the page,`,
      'and its samples count wall time: on a busy machine ours is told too high, never too low.',
    ],
  };
}

async function settle(page: Page): Promise<void> {
  await new Promise((later) => setTimeout(later, SETTLE_MS));
  await page.evaluate(() => undefined);
}

async function pause({ page }: Inside, paused: boolean): Promise<void> {
  await page.evaluate(
    async (pausedSites) => {
      const { settings } = await chrome.storage.local.get('settings');
      await chrome.storage.local.set({ settings: { ...settings, pausedSites } });
      await new Promise((registered) => setTimeout(registered, 300));
    },
    paused ? ['127.0.0.1'] : [],
  );
}

function median(costs: readonly Cost[]): Cost {
  const of = (key: keyof Cost) => {
    const sorted = costs.map((cost) => cost[key]).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  };
  return {
    ours: of('ours'),
    longest: of('longest'),
    forced: of('forced'),
    all: of('all'),
    beforePaint: of('beforePaint'),
    until: of('until'),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The extension's own namespace in its pages. */
declare const chrome: {
  storage: {
    local: {
      get(key: string): Promise<{ settings?: object }>;
      set(items: object): Promise<void>;
    };
  };
};
