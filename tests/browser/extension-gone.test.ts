import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { castOf, type Inside, inside } from '../../src/cli/ask-extension';
import { launch, type Session } from '../../src/cli/launch';
import { openSite, type Site } from '../../src/cli/site';
import { cardText } from './card';
import { until } from './harness';
import { hoverName, rest, whereIs } from './hover-name';
import { inTime } from './in-time';
import { markCount } from './reading-page';
import { smallExtension } from './small-extension';

const TABS = 20;
const FIREFOX_ID = 'backgrounder@backgrounder.example';
const EVERY_SITE = ['http://*/*', 'https://*/*'];
const PAGE =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>t</title><article><h1>The vote</h1><p>Hu Binchen of the Ministry of Public Security in China was elected to the Executive Committee of Interpol.</p></article>';
const only = process.env.BROWSER;
const BROWSERS = (['chrome', 'firefox'] as const).filter((name) => !only || only === name);

/** One browser, one extension, and what befalls it in turn; the last test takes it away. */
describe.each(BROWSERS)('open pages when the extension changes (%s)', (name) => {
  let site: Site;
  let extension: string;
  let session: Session;
  let within: Inside;
  const tabs: Page[] = [];
  const errors: string[] = [];

  beforeAll(async () => {
    site = await openSite('.');
    extension = await smallExtension(name);
    session = await launch(name, {
      extension,
      headless: true,
      firefoxPrefs: { 'extensions.webextOptionalPermissionPrompts': false },
    });
    within = await inside(session);
    await until(() => within.ask('dataset', {}).catch(() => null), 'the dataset');
    await until(() => within.page.evaluate(isRegistered), 'the script to be registered');
    for (let tab = 0; tab < TABS; tab++) tabs.push(await openTab(`/${tab}.html`));
  });
  afterAll(async () => {
    await session?.close();
    await site?.close();
  });

  async function openTab(path: string): Promise<Page> {
    const page = await session.browser.newPage();
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (said) => said.type() === 'error' && errors.push(said.text()));
    site.serve('/favicon.ico', '', 'image/png');
    await page.goto(site.serve(path, PAGE));
    await page.bringToFront();
    await castOf(within, site.origin + path);
    await until(() => markCount(page), 'marks');
    return page;
  }

  test('M11 where the permission is taken back the marks are gone within a second, and come back with it', async () => {
    const page = await openTab('/permission.html');
    await (name === 'chrome' ? withhold(session, false) : withdraw(within));
    await until(async () => (await markCount(page)) === 0, 'the marks to go', 1_000);
    await rest(page, await whereIs(page, 'Hu Binchen'));
    await new Promise((later) => setTimeout(later, 500));
    expect(await cardText(page)).toBeUndefined();
    await (name === 'chrome' ? withhold(session, true) : grant(within));
    await page.bringToFront();
    await until(() => markCount(page), 'the marks to come back', 5_000);
    await page.close();
  });

  test(`M10 after a reload of the extension with ${TABS} open tabs no page has an error; in the first and the last the old script ends, and a new one reads`, async () => {
    const [, reading] = tabs;
    if (!reading) throw new Error('no tab');
    await reading.bringToFront();
    await hoverName(reading, 'Hu Binchen');
    expect(await reading.evaluate(cardsSeen)).toBe(1);
    // Chromium reloads what was loaded from a folder when it is loaded from there once more.
    await (name === 'chrome'
      ? session.browser.installExtension(extension)
      : inTime(within.page.evaluate(reloadExtension)).catch(() => undefined));
    within = await until(
      () => inTime(inside(session)).catch(() => undefined),
      'the extension to be back',
    );
    await until(() => within.ask('dataset', {}).catch(() => null), 'the dataset');
    await reading.bringToFront();
    await reading.mouse.move(5, 5, { steps: 3 });
    await until(async () => (await drawn(reading)) === 1, 'the new marks beside the old card');
    await until(async () => !(await reading.evaluate(cardsSeen)), 'the old card to go', 5_000);
    for (const tab of [tabs[0], tabs[TABS - 1]]) {
      if (!tab) throw new Error('no tab');
      await tab.bringToFront();
      await tab.mouse.move(300, 300, { steps: 3 });
      // The old script's marks go with the first movement; the new one's are there.
      await until(async () => (await drawn(tab)) === 1, 'the marks of one script alone');
      expect(await hoverName(tab, 'Hu Binchen')).toContain('Hu Binchen');
      expect(await tab.evaluate(() => document.querySelectorAll('[popover]').length)).toBe(1);
      await tab.mouse.move(5, 5, { steps: 3 });
      await tab.reload();
      await castOf(within, tab.url());
      expect(await hoverName(tab, 'Hu Binchen')).toContain('Hu Binchen');
    }
    expect(errors).toEqual([]);
  });

  test(`after the extension was removed none of ${TABS} open pages has an error; in the first and the last no mark is drawn, nothing opens, and the card that was open is gone`, async () => {
    const base = new URL(session.page('')).host;
    const last = tabs[TABS - 1];
    if (!last) throw new Error('no tab');
    await last.bringToFront();
    await last.mouse.move(5, 5, { steps: 3 });
    await hoverName(last, 'Hu Binchen');
    expect(await last.evaluate(cardsSeen)).toBe(1);
    await session.browser.uninstallExtension(name === 'chrome' ? base : FIREFOX_ID);
    for (const tab of [tabs[0], tabs[TABS - 1]]) {
      if (!tab) throw new Error('no tab');
      await tab.bringToFront();
      await rest(tab, await whereIs(tab, 'Hu Binchen'));
      await until(async () => !(await drawn(tab)), 'the marks to go', 5_000);
      await new Promise((later) => setTimeout(later, 500));
      expect(await tab.evaluate(cardsSeen)).toBe(0);
    }
    expect(errors).toEqual([]);
  });
});

/** How many highlights are drawn: Firefox leaves the ranges of a dead script, without their style. */
function drawn(page: Page): Promise<number> {
  return page.evaluate(() => {
    const element = document.querySelector('p') ?? document.body;
    const line = (name: string) =>
      getComputedStyle(element, `::highlight(${name})`).textDecorationLine;
    const names = [...CSS.highlights.keys()].filter((name) => !name.endsWith('-open'));
    return names.filter((name) => line(name) !== 'none').length;
  });
}

/** Firefox, which ends scripts without a word, leaves a card's host where it was, to be neither seen nor hit. */
function cardsSeen(): number {
  const hosts = [...document.querySelectorAll(':popover-open')];
  return hosts.filter((host) => host.checkVisibility({ visibilityProperty: true })).length;
}

/** Chromium's own switch on the page of extensions: on every site, or on a click alone. */
async function withhold(session: Session, granted: boolean): Promise<void> {
  const page = await session.browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    (extensionId, hostAccess) =>
      chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess }),
    new URL(session.page('')).host,
    granted ? 'ON_ALL_SITES' : 'ON_CLICK',
  );
  await page.close();
}

async function withdraw({ page }: Inside): Promise<void> {
  expect(await page.evaluate((origins) => chrome.permissions.remove({ origins }), EVERY_SITE)).toBe(
    true,
  );
}

/** Only a reader's own click may ask. */
async function grant({ page }: Inside): Promise<void> {
  await page.bringToFront();
  await page.evaluate((origins) => {
    const button = document.createElement('button');
    button.id = 'grant';
    button.textContent = 'grant';
    button.onclick = () => void chrome.permissions.request({ origins });
    document.body.prepend(button);
  }, EVERY_SITE);
  await page.click('#grant');
}

async function isRegistered(): Promise<boolean> {
  return (await chrome.scripting.getRegisteredContentScripts()).length > 0;
}

function reloadExtension(): void {
  chrome.runtime.reload();
}

/** The extension's own namespace in its pages, and Chromium's on the page of extensions. */
declare const chrome: {
  runtime: { reload(): void };
  scripting: { getRegisteredContentScripts(): Promise<unknown[]> };
  permissions: {
    remove(which: { origins: string[] }): Promise<boolean>;
    request(which: { origins: string[] }): Promise<boolean>;
  };
  developerPrivate: {
    updateExtensionConfiguration(change: {
      extensionId: string;
      hostAccess: string;
    }): Promise<void>;
  };
};
