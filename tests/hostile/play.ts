import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { change, until, type World } from '../browser/harness';
import { markedOn, type Row } from './row';
import type { Stage } from './stages';
import { tracing } from './trace';

/** The control of every row: the same site under a name on which we are paused. */
const PAUSED = 'localhost';
/** A browser alone lays out fifty megabytes for minutes, which `npm run soak -- pages` gives it. */
const LOAD_MS = process.env.SOAK === 'pages' ? 500_000 : 110_000;
/** Long enough for a page that names nobody to have been read. */
const READ_MS = 600;

/** Pauses the control's site, lets every name be marked, and waits until both are in force. */
export async function prepare(world: World): Promise<void> {
  await change(world, { pausedSites: [PAUSED], density: 'every', marksPerThousandWords: 1000 });
  await until(() => world.within.page.evaluate(isExcluded, PAUSED), 'the control to be excluded');
}

/** Plays a row where the site runs and, at the same time, where it is paused; then compares. */
export async function play(world: World, row: Row, { on, control }: Stage): Promise<void> {
  const path = `/${row.title.split(/\W/, 1)[0]}-${serial++}/`;
  const html = typeof row.html === 'string' ? row.html : await row.html();
  const address = world.site.serve(path, html, row.type, row.headers);
  for (const [name, file] of Object.entries(row.files ?? {})) {
    const { body, type } = typeof file === 'function' ? await file() : file;
    world.site.serve(path + name, body, type);
  }
  const [trace, plain] = [tracing(on), tracing(control)];
  const act = async (page: Page, address: string) => {
    await page.goto(address, { waitUntil: 'domcontentloaded', timeout: LOAD_MS });
    await row.act?.(page, world);
  };
  const beside = act(control, address.replace('127.0.0.1', PAUSED));
  await Promise.all([act(on, address), beside]);
  await settled(world, on, address, row);
  await row.check?.({ on, control, world });
  await closeCard(on);
  const [shown, alone] = [await trace(), await plain()];
  // One by one, so that a report says which differs.
  for (const what of ['errors', 'console', 'requests', 'result', 'dom'] as const)
    expect({ [what]: shown[what] }).toEqual({ [what]: alone[what] });
  await Promise.all([on.goto('about:blank'), control.goto('about:blank')]);
}

let serial = 0;

async function settled(world: World, on: Page, address: string, row: Row): Promise<void> {
  const { names = ['hu-binchen'], not = [], marked, soonMs = 20_000 } = row;
  const ids = async () => {
    const cast = await world.within.askTab(address, 'cast', {}).catch(() => undefined);
    return cast?.members.map(({ id }) => id);
  };
  let found: readonly string[] = [];
  if (names.length)
    await until(
      async () => {
        found = (await ids()) ?? found;
        return names.every((id) => found.includes(id)) && !not.some((id) => found.includes(id));
      },
      'the right names to be found',
      soonMs,
    ).catch((late) => {
      expect({ late, found }).toEqual({ late: undefined, found: names });
    });
  else {
    await new Promise((later) => setTimeout(later, READ_MS));
    expect((await ids()) ?? []).toEqual([]);
  }
  if (!marked) return;
  let now: string[] = [];
  const asWanted = async () => {
    now = await markedOn(on);
    return now.join('|') === [...marked].sort().join('|');
  };
  await until(asWanted, 'the right marks', 5_000).catch(() =>
    expect(now).toEqual([...marked].sort()),
  );
}

/** A browser with many windows loses a key now and then. */
async function closeCard(on: Page): Promise<void> {
  const isOpen = () => on.evaluate(() => document.querySelector('div[popover=manual]') !== null);
  if (await isOpen()) await on.mouse.move(5, 5, { steps: 3 });
  for (let pressed = 0; (await isOpen()) && pressed < 10; pressed++) {
    await on.keyboard.press('Escape');
    await until(async () => !(await isOpen()), 'the card to close', 1_000).catch(() => undefined);
  }
  expect(await isOpen()).toBe(false);
}

async function isExcluded(host: string): Promise<boolean> {
  const scripts = await chrome.scripting.getRegisteredContentScripts();
  return scripts.some(({ excludeMatches }) => excludeMatches?.includes(`*://${host}/*`));
}

/** The extension's own namespace in its pages. */
declare const chrome: {
  scripting: {
    getRegisteredContentScripts(): Promise<{ excludeMatches?: readonly string[] }[]>;
  };
};
