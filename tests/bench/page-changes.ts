import type { CDPSession, Page } from 'puppeteer-core';

/** What the page's own changes cost its main thread, milliseconds of the thread's time for 2,000 of them. */
export interface Changes {
  /** The first after a rest: all of them are recorded for whoever watches. */
  readonly burst: number;
  /** While they go on: two thousand in a task, task after task. */
  readonly storm: number;
}

const CHANGES = 2_000;
/** Half a second and more: a part of it is read again. */
const STORM_TURNS = 32;
/** Longer than whoever watches takes to read the page again. */
const REST_MS = 500;

/** Changes of text and structure beside what is marked, layout included. */
export async function changes(page: Page, cdp: CDPSession): Promise<Changes> {
  // On an article of its own it is compiled, and nobody hears of it.
  await page.evaluate(change, CHANGES, 3, false);
  await new Promise((later) => setTimeout(later, REST_MS));
  const burst = await spent(cdp, () => page.evaluate(change, CHANGES, 1, true));
  const storm = await spent(cdp, () => page.evaluate(change, CHANGES, STORM_TURNS, true));
  return { burst, storm: storm / STORM_TURNS };
}

async function spent(cdp: CDPSession, act: () => Promise<void>): Promise<number> {
  const before = await threadTime(cdp);
  await act();
  return (await threadTime(cdp)) - before;
}

async function threadTime(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN);
}

async function change(times: number, turns: number, seen: boolean): Promise<void> {
  const there = document.querySelector('article') ?? document.body;
  const host = seen ? there : document.createElement('article');
  for (let turn = 0; turn < turns; turn++) {
    for (let time = 0; time < times; time++) {
      const paragraph = document.createElement('p');
      paragraph.textContent = 'A line that comes and goes.';
      host.prepend(paragraph);
      if (time % 100 === 0) host.getBoundingClientRect();
      paragraph.firstChild?.remove();
      paragraph.remove();
    }
    await new Promise((later) => setTimeout(later));
  }
}
