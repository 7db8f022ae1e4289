import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest';
import { castOf, type Inside, inside } from '../../src/cli/ask-extension';
import { BUILDS, build } from '../../src/cli/build';
import type { BrowserName } from '../../src/cli/find-browsers';
import { launch, type Session } from '../../src/cli/launch';
import { ROOT } from '../../src/cli/run-step';
import { openSite, type Site } from '../../src/cli/site';
import type { Settings } from '../../src/settings';
import { openWall, type Wall } from './wall';

const PAGES = join(ROOT, 'tests/fixtures/pages');

/** Short, so that every test meets an event page that has to be woken. */
const FIREFOX_IDLE_MS = 3_000;
/** On a busy machine the event page may be ended in the middle of its installation, and begins again. */
const INSTALL_MS = 60_000;
/** For a tab that the installation opens to have its address. */
const TABS_MS = 5_000;

export interface World {
  readonly session: Session;
  readonly site: Site;
  /** Refuses and notes whatever is asked of any other host. */
  readonly wall: Wall;
  /** A page of the extension to ask from. */
  readonly within: Inside;
  /** Addresses of the tabs that were open once the extension was installed. */
  readonly tabsAtInstall: readonly string[];
}

interface SuiteOptions {
  readonly keepTabs?: boolean;
  /** Folder of the extension to install; the granted build where nothing else is asked for. */
  readonly extension?: (name: BrowserName) => string | Promise<string>;
}

/**
 * Runs a suite in Chromium and in Firefox, each with the granted build and a site on loopback; in only
 * one of them where `BROWSER` names it. After each test, passed or failed, tabs are closed and settings
 * are as they were before it, so that no test depends on another; not where tests share their tabs.
 */
export function inBothBrowsers(
  title: string,
  suite: (name: BrowserName, world: () => World) => void,
  { keepTabs = false, extension = builtFolder }: SuiteOptions = {},
): void {
  const only = process.env.BROWSER;
  for (const name of ['chrome', 'firefox'] as const) {
    if (only && only !== name) continue;
    describe(`${title} (${name})`, () => {
      let world: World | undefined;
      beforeAll(async () => {
        world = await openWorld(name, await extension(name));
      });
      let settings: object | undefined;
      beforeEach(async () => {
        if (world && !keepTabs) settings = await storedSettings(world);
      });
      // A tab left open would answer for the next test's page.
      afterEach(async () => {
        if (keepTabs) return;
        if (world) await restoreSettings(world, settings);
        const pages = (await world?.session.browser.pages()) ?? [];
        const others = pages.filter((page) => page !== world?.within.page);
        // A popup or a panel may have gone by itself meanwhile.
        await Promise.allSettled(others.map((page) => page.close()));
      });
      afterAll(async () => {
        await world?.session.close();
        await world?.site.close();
        await world?.wall.close();
      });
      suite(name, () => {
        if (!world) throw new Error('The browser did not start.');
        return world;
      });
    });
  }
}

/** A host without https, as browsers see it; they take 127.0.0.1 for as safe as with it. */
export const UNSAFE_HOST = 'courier.example';
const UNSAFE_CHROME = [
  `--host-resolver-rules=MAP ${UNSAFE_HOST} 127.0.0.1`,
  `--proxy-bypass-list=${UNSAFE_HOST}`,
];
const UNSAFE_FIREFOX = {
  'network.dns.localDomains': UNSAFE_HOST,
  'network.proxy.no_proxies_on': `127.0.0.1, ${UNSAFE_HOST}`,
};

/** A popup or panel is tested in a tab behind the article's, where timers would wait a second. */
const UNTHROTTLED_CHROME = ['--disable-background-timer-throttling'];
export const UNTHROTTLED_FIREFOX = {
  'dom.min_background_timeout_value_without_budget_throttling': 4,
  'dom.timeout.enable_budget_timer_throttling': false,
};
/** Of tabs that are closed: a process for each new one takes longer than most of what is done in it. */
const KEPT_PROCESSES = { 'dom.ipc.keepProcessesAlive.web': 4 };

async function openWorld(name: BrowserName, extension: string): Promise<World> {
  const [site, wall] = await Promise.all([openSite(PAGES), openWall()]);
  const session = await launch(name, {
    extension,
    headless: true,
    proxy: wall.address,
    args: name === 'chrome' ? [...UNTHROTTLED_CHROME, ...UNSAFE_CHROME] : [],
    firefoxPrefs: {
      ...UNTHROTTLED_FIREFOX,
      ...KEPT_PROCESSES,
      'extensions.background.idle.timeout': FIREFOX_IDLE_MS,
      ...UNSAFE_FIREFOX,
    },
  });
  const within = await inside(session);
  await installed(within);
  return { session, site, wall, within, tabsAtInstall: await openTabs(within) };
}

async function openTabs({ page }: Inside): Promise<readonly string[]> {
  const addresses = () =>
    page.evaluate(async () =>
      (await chrome.tabs.query({})).map(({ url, pendingUrl }) => pendingUrl ?? url ?? ''),
    );
  // Firefox gives a tab its address only when it has begun to load.
  const loaded = async () => {
    const found = await addresses();
    return found.filter((address) => address.includes('extension://')).length > 1 && found;
  };
  return until(loaded, 'tabs', TABS_MS).catch(addresses);
}

/** The granted build, made now if nobody has: `npm test` builds all before. */
export function builtFolder(name: BrowserName): string {
  const granted = BUILDS.find((one) => one === `${name}-granted`);
  if (!granted) throw new Error(`no granted build for ${name}`);
  const folder = join(ROOT, 'dist', granted);
  return existsSync(join(folder, 'manifest.json')) ? folder : build(granted);
}

/** Resolves when the content script is registered and the dataset is in place. */
async function installed(within: Inside): Promise<void> {
  const registered = () =>
    within.page.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length);
  await until(registered, 'the content script to be registered', INSTALL_MS);
  await until(() => within.ask('dataset', {}).catch(() => null), 'the dataset', INSTALL_MS);
}

/** Changes settings as the options page does. */
export async function change(
  { within }: Pick<World, 'within'>,
  settings: Partial<Settings>,
): Promise<void> {
  await within.page.evaluate(async (settings) => {
    const { settings: before } = await chrome.storage.local.get('settings');
    await chrome.storage.local.set({ settings: { ...before, ...settings } });
  }, settings);
}

function storedSettings({ within }: World): Promise<object | undefined> {
  return within.page.evaluate(async () => (await chrome.storage.local.get('settings')).settings);
}

async function restoreSettings(world: World, before: object | undefined): Promise<void> {
  if (JSON.stringify(await storedSettings(world)) === JSON.stringify(before)) return;
  await world.within.page.evaluate(
    (settings) =>
      settings ? chrome.storage.local.set({ settings }) : chrome.storage.local.remove('settings'),
    before,
  );
}

/** The extension's own namespace in its pages. */
declare const chrome: {
  tabs: { query(query: object): Promise<{ url?: string; pendingUrl?: string }[]> };
  scripting: { getRegisteredContentScripts(): Promise<unknown[]> };
  storage: {
    local: {
      get(key: string): Promise<{ settings?: object }>;
      set(items: object): Promise<void>;
      remove(key: string): Promise<void>;
    };
  };
};

/** What is nothing yet: no marks, no words. */
type Nothing = undefined | false | null | 0 | '';

/** Polls until `what` gives something; fails saying what was waited for. */
export async function until<T>(
  what: () => Promise<T | Nothing> | T | Nothing,
  name: string,
  timeout = 20_000,
): Promise<T> {
  const end = Date.now() + timeout;
  while (Date.now() < end) {
    const value = await what();
    if (value) return value;
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error(`Waited ${timeout} ms for ${name}.`);
}

/** Opens a page of the site in a new tab, in front, and waits until its cast is known. */
export async function openRead(world: World, path: string): Promise<Page> {
  const page = await open(world, world.site.origin + path);
  await castOf(world.within, world.site.origin + path);
  return page;
}

/** Opens an address in a new tab, in front. */
export async function open(world: Pick<World, 'session'>, address: string): Promise<Page> {
  const page = await world.session.browser.newPage();
  await page.setViewport({ width: 1000, height: 800 });
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  await page.bringToFront();
  return page;
}
