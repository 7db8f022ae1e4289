import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { inside } from '../../src/cli/ask-extension';
import { launch, type Session } from '../../src/cli/launch';
import { openSite } from '../../src/cli/site';
import { inFirefoxWindow } from './firefox-window';
import { change, until } from './harness';
import { smallExtension } from './small-extension';

const only = process.env.BROWSER;
const BROWSERS = (['chrome', 'firefox'] as const).filter((name) => !only || only === name);

/** Longer than the words that come with the first question: whether it names anyone has to be asked. */
const FERRIES = '<p>The ferry came in late, and the harbour was full of boats.</p>'.repeat(60);
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>t</title><article><h1>The vote</h1>${FERRIES}<p id="named">Hu Binchen was elected to the Executive Committee of Interpol.</p></article>`;

/** As published: without a permission for any site. */
describe.each(BROWSERS)('a page that the reader clicks for (%s)', (name) => {
  test.each(['click', 'list', 'all'] as const)(
    'is read where sites are read by “%s”, though nothing is permitted but by the click',
    async (siteMode) => {
      const site = await openSite('.');
      const extension = await smallExtension(name, ({ host_permissions, ...manifest }) => ({
        ...manifest,
        optional_host_permissions: host_permissions,
      }));
      const prefs = { 'extensions.originControls.grantByDefault': false };
      const session = await launch(name, { extension, headless: true, firefoxPrefs: prefs });
      try {
        const within = await inside(session);
        await until(() => within.ask('dataset', {}).catch(() => null), 'the dataset', 60_000);
        await change({ within }, { siteMode, pickedSites: ['elsewhere.example'] });
        const page = await session.browser.newPage();
        await page.goto(site.serve('/once.html', PAGE));
        await page.bringToFront();
        await clickFor(page, session);
        const tab = await within.page.evaluate(tabOf, page.url());
        expect(await within.ask('readOnce', { tab })).toEqual({ running: true });
        await page.evaluate(() => document.getElementById('named')?.scrollIntoView());
        const isMarked = () => page.evaluate(() => CSS.highlights.size > 0);
        expect(await until(isMarked, 'marks', 10_000)).toBe(true);
      } finally {
        await session.close();
        await site.close();
      }
    },
  );
});

/** What a click on our button does: the browser lets us run scripts in the page, until it is left. */
async function clickFor(page: Page, { browser, name }: Session): Promise<void> {
  if (name === 'chrome') {
    const [ours] = (await browser.extensions()).values();
    return ours?.triggerAction(page);
  }
  await inFirefoxWindow(page, () => {
    const policy = WebExtensionPolicy.getByID('backgrounder@backgrounder.example');
    policy.extension.tabManager.addActiveTabPermission(gBrowser.selectedTab);
  });
}

async function tabOf(address: string): Promise<number> {
  const [tab] = (await chrome.tabs.query({})).filter(({ url }) => url === address);
  if (!tab) throw new Error('the browser does not tell the address');
  return tab.id;
}

/** The extension's own namespace in its pages, and what Firefox's own window has. */
declare const chrome: { tabs: { query(which: object): Promise<{ id: number; url?: string }[]> } };
declare const gBrowser: { selectedTab: object };
declare const WebExtensionPolicy: {
  getByID(id: string): {
    extension: { tabManager: { addActiveTabPermission(tab: object): void } };
  };
};
