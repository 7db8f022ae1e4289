import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { BUILDS, build } from '../../src/cli/build';
import type { BrowserName } from '../../src/cli/find-browsers';
import { launch, type Session } from '../../src/cli/launch';
import { ROOT } from '../../src/cli/run-step';
import { openSite, type Site } from '../../src/cli/site';

export interface World {
  readonly session: Session;
  readonly site: Site;
}

/** Runs a suite in Chromium and in Firefox, each with the granted build and a site on loopback. */
export function inBothBrowsers(
  title: string,
  suite: (name: BrowserName, world: () => World) => void,
): void {
  const only = process.env.BROWSER;
  for (const name of ['chrome', 'firefox'] as const) {
    describe.skipIf(only && only !== name)(`${title} (${name})`, () => {
      let world: World | undefined;
      beforeAll(async () => {
        const extension = builtFolder(name);
        const [session, site] = await Promise.all([
          launch(name, { extension, headless: true }),
          openSite(join(ROOT, 'tests/fixtures/pages')),
        ]);
        world = { session, site };
        await installed(session);
      });
      afterAll(async () => {
        await world?.session.close();
        await world?.site.close();
      });
      suite(name, () => {
        if (!world) throw new Error('The browser did not start.');
        return world;
      });
    });
  }
}

/** The granted build, made now if nobody has: `npm test` builds all before. */
function builtFolder(name: BrowserName): string {
  const granted = BUILDS.find((one) => one === `${name}-granted`);
  if (!granted) throw new Error(`no granted build for ${name}`);
  const folder = join(ROOT, 'dist', granted);
  return existsSync(join(folder, 'manifest.json')) ? folder : build(granted);
}

/** Resolves when the extension has opened its welcome page and its dataset is in place. */
async function installed(session: Session): Promise<void> {
  await until(async () => {
    const pages = await session.browser.pages();
    return pages.some((page) => page.url().includes('/welcome/'));
  }, 'the welcome page');
}

/** Polls until `what` holds; fails saying what was waited for. */
export async function until<T>(
  what: () => Promise<T | undefined | false | null> | T | undefined | false | null,
  name: string,
  timeout = 20_000,
): Promise<T> {
  const end = Date.now() + timeout;
  while (Date.now() < end) {
    const value = await what();
    if (value !== undefined && value !== false && value !== null) return value;
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error(`Waited ${timeout} ms for ${name}.`);
}

/** Opens an address in a new tab of its own. */
export async function open(world: World, address: string): Promise<Page> {
  const page = await world.session.browser.newPage();
  await page.goto(address, { waitUntil: 'load' });
  await page.bringToFront();
  return page;
}
