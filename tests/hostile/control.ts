import type { Page } from 'puppeteer-core';
import { castOf } from '../../src/cli/ask-extension';
import type { Cast } from '../../src/messages/contract';
import { change, open, type World } from '../browser/harness';

/** What a page shows of itself to anyone who looks. */
export interface Trace {
  readonly dom: string;
  readonly errors: readonly string[];
  readonly requests: readonly string[];
  /** What the page itself reports, if it leaves anything in `window.result`. */
  readonly result: unknown;
}

/** What a hostile page does once it is there; the same with and without the extension. */
export type Act = (page: Page) => Promise<void>;

/** What a page does by itself: loaded with the site paused. Call `pauseSite` first, once for all. */
export async function without(world: World, path: string, act: Act): Promise<Trace> {
  const { trace, page } = await run(world, path, act, null);
  await page.close();
  return trace;
}

/** The same page and the same things done on it with the site running, and who was found. */
export async function running(
  world: World,
  path: string,
  act: Act = async () => {},
  names = true,
): Promise<{ trace: Trace; cast: Cast | null; page: Page }> {
  return run(world, path, act, names);
}

export async function pauseSite(world: World, paused: boolean): Promise<void> {
  const pausedSites = paused ? ['127.0.0.1'] : [];
  await change(world, { pausedSites, density: 'every', marksPerThousandWords: 1000 });
  // The script is registered anew; a page opened before that would still get the old state.
  await new Promise((later) => setTimeout(later, 500));
}

/** `names`: whether the page names anybody; null where the site is paused. */
async function run(world: World, path: string, act: Act, names: boolean | null) {
  const { site } = world;
  const errors: string[] = [];
  const asked = site.requests.length;
  const opened = await open(world, site.origin + path);
  opened.on('pageerror', (error) => errors.push(String(error)));
  if (names !== null) await settle(world, opened, names);
  await act(opened);
  if (names !== null) await settle(world, opened, names);
  const { dom, result } = await opened.evaluate(() => ({
    dom: document.documentElement?.outerHTML ?? '',
    result: (window as { result?: unknown }).result ?? null,
  }));
  const requests = site.requests.slice(asked).filter((one) => one !== '/favicon.ico');
  const cast = names !== null ? await castIn(world, opened) : null;
  return { trace: { dom, errors, requests, result }, cast, page: opened };
}

/** Until it is read, where there is anything to read, or time enough to see that there is not. */
async function settle(world: World, page: Page, names: boolean): Promise<void> {
  const read = castOf(world.within, page.url().replace(/#.*/, '')).catch(() => null);
  await (names ? read : new Promise((later) => setTimeout(later, 1_200)));
  await new Promise((later) => setTimeout(later, 250));
}

async function castIn(world: World, page: Page): Promise<Cast | null> {
  return world.within.askTab(page.url().replace(/#.*/, ''), 'cast', {}).catch(() => null);
}
