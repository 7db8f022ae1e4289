import { expect, test } from 'vitest';
import { castOf } from '../../src/cli/ask-extension';
import type { BrowserName } from '../../src/cli/find-browsers';
import { ahead } from './ahead';
import { endBackground } from './end-background';
import { change, open, openRead, until, type World } from './harness';
import { hoverName } from './hover-name';
import { keepBusy } from './keep-busy';
import { otherExtension } from './other-extension';
import { later, markCount, openArticle, steadyMarkCount } from './reading-page';

const ARTICLE = '/interpol-election.html';

/** The extension among its tabs, messages and neighbours. */
export function life(name: BrowserName, world: () => World): void {
  test('a page has no way to send anything to the extension', async () => {
    const page = await openRead(world(), ARTICLE);
    const reach = await page.evaluate(() => {
      const { chrome, browser } = window as { chrome?: { runtime?: unknown }; browser?: unknown };
      return Boolean(chrome?.runtime) || Boolean(browser);
    });
    expect(reach).toBe(false);
  });

  test('M01 a script on a page reaches nothing of what is stored (Chromium; Firefox cannot keep it from one), and is told nothing of the reader’s other sites', async () => {
    const page = await openRead(world(), ARTICLE);
    const { within } = world();
    await change(world(), { pickedSites: ['elsewhere.example'] });
    const told = await within.page.evaluate(askAsPage, page.url());
    expect(told).toContain('marksPerThousandWords');
    expect(told).not.toContain('elsewhere.example');
    const stored = await within.page.evaluate(readAsPage, page.url());
    if (name === 'chrome') expect(stored).toContain('not allowed');
    else expect(stored).toContain('settings');
  });

  test('P60 a page left and come back to twenty times was kept whole, and has its marks once', async () => {
    const page = await openRead(world(), ARTICLE);
    world().site.serve('/next.html', '<!doctype html><title>n</title><p>Next.</p>');
    const count = () => markCount(page);
    const marks = await steadyMarkCount(page);
    await page.evaluate(() => {
      const kept = { times: 0 };
      addEventListener('pageshow', ({ persisted }) => {
        kept.times += Number(persisted);
        document.title = `kept ${kept.times}`;
      });
    });
    // Firefox's driver waits for ever for a page that comes out of the back/forward cache.
    const isAt = (path: string) =>
      page.evaluate((path) => location.pathname === path, path).catch(() => false);
    for (let turn = 0; turn < 20; turn++) {
      await page.evaluate(() => location.assign('/next.html'));
      await until(() => isAt('/next.html'), 'the next page');
      await page.evaluate(() => history.back());
      await until(() => isAt(ARTICLE), 'the article');
      await until(async () => (await count()) === marks, 'the same marks');
    }
    await castOf(world().within, world().site.origin + ARTICLE);
    // The page has run on: nothing of ours kept it out of the cache.
    expect(await page.title()).toBe('kept 20');
  });

  test('the toolbar says again how many are on a page that was left and come back to', async () => {
    const page = await openRead(world(), ARTICLE);
    world().site.serve('/next.html', '<!doctype html><title>n</title><p>Next.</p>');
    const said = () => world().within.page.evaluate(saidOn, world().site.origin);
    const many = await until(async () => (await said()) || null, 'the number on the toolbar');
    await page.evaluate(() => location.assign('/next.html'));
    await until(async () => !(await said()), 'the number to go');
    await page.evaluate(() => history.back());
    await until(async () => (await said()) === many, 'the number to be there again', 5_000);
  });

  test('a page that lost its marks to a pause and was left is read when it is gone back to after the pause, and not before', async () => {
    const page = await openRead(world(), ARTICLE);
    world().site.serve('/next.html', '<!doctype html><title>n</title><p>Next.</p>');
    const count = () => markCount(page);
    const isAt = (path: string) =>
      page.evaluate((path) => location.pathname === path, path).catch(() => false);
    const leave = async () => {
      await page.evaluate(() => location.assign('/next.html'));
      await until(() => isAt('/next.html'), 'the next page');
    };
    const goBack = async () => {
      await page.evaluate(() => history.back());
      await until(() => isAt(ARTICLE), 'the article');
    };
    const marks = await steadyMarkCount(page);
    await page.evaluate(() =>
      addEventListener('pageshow', ({ persisted }) => {
        document.title = `kept: ${persisted}`;
      }),
    );
    await change(world(), { pausedSites: ['127.0.0.1'] });
    await until(async () => (await count()) === 0, 'the marks to go');
    await leave();
    await goBack();
    await later(500);
    expect(await count()).toBe(0);
    await leave();
    await change(world(), { pausedSites: [] });
    // Whoever is open then is begun at once: it is not to be there yet.
    await later(500);
    await goBack();
    await until(async () => (await count()) === marks, 'the marks to come back', 5_000);
    // Ended and begun anew, it is still one that follows.
    await change(world(), { pausedSites: ['127.0.0.1'] });
    await until(async () => (await count()) === 0, 'the marks to go');
    await change(world(), { pausedSites: [] });
    await until(async () => (await count()) === marks, 'the marks to be there again', 5_000);
    expect(await page.title()).toBe('kept: true');
  });

  test('a page that was left while it waited for an answer is read when it is gone back to', async () => {
    world().site.serve('/next.html', '<!doctype html><title>n</title><p>Next.</p>');
    const page = await openArticle(world(), '/asked.html', '<p id="p">A ferry came in.</p>');
    const count = () => page.evaluate(() => CSS.highlights.size);
    const isAt = (path: string) =>
      page.evaluate((path) => location.pathname === path, path).catch(() => false);
    const { over } = await keepBusy(world(), 3_000);
    await page.evaluate(() => {
      const line = document.querySelector('#p');
      if (line)
        line.textContent = 'Hu Binchen of Interpol spoke of it on Thursday, after the talks.';
    });
    await later(700);
    expect(await count()).toBe(0);
    await page.evaluate(() => location.assign('/next.html'));
    await until(() => isAt('/next.html'), 'the next page');
    await over;
    await later(500);
    await page.evaluate(() => history.back());
    await until(() => isAt('/asked.html'), 'the article');
    await until(async () => (await count()) > 0, 'marks', 8_000);
  });

  test('P15 where a page of a site that is switched off takes the place of one that has asked for our scripts, none of them runs', async () => {
    const { site, within } = world();
    const body = '<!doctype html><title>t</title><p>Hu Binchen of Interpol spoke in Lyon.</p>';
    const asks = site.serve('/asks.html', body);
    const off = site.serve('/switched-off.html', body).replace('127.0.0.1', 'localhost');
    await change(world(), { pausedSites: ['localhost'] });
    const isOff = () => within.page.evaluate(isLeftOut, '*://localhost/*');
    await until(isOff, 'the site to be left out');
    const { over } = await keepBusy(world(), 2_500);
    const page = await open(world(), asks);
    // Until it has been drawn, and asks.
    await later(500);
    await page.evaluate((off) => location.assign(off), off);
    const isThere = () => page.evaluate((off) => location.href === off, off).catch(() => false);
    await until(isThere, 'the page of the site that is switched off');
    await over;
    await later(500);
    expect(await within.page.evaluate(hasScripts, off)).toBe(false);
  });

  test('where the reader asks that each page be clicked for, no page is read that has waited in a tab behind until then', async () => {
    const { session, site, within } = world();
    const address = `${site.origin}${ARTICLE}?behind`;
    const tab = await within.page.evaluate(openBehind, address);
    const pages = () => session.browser.pages();
    const page = await until(
      async () => (await pages()).find((one) => one.url() === address),
      'the tab behind',
    );
    const isReady = () =>
      page.evaluate(() => document.readyState === 'complete' && document.hidden);
    await until(isReady, 'a page that nobody sees');
    await change(world(), { siteMode: 'click' });
    await until(() => within.page.evaluate(isNowhere), 'no script to be registered');
    await within.page.evaluate(showTab, tab);
    await until(() => page.evaluate(() => !document.hidden), 'the page to be seen');
    await later(2_000);
    expect(await markCount(page)).toBe(0);
    await change(world(), { siteMode: 'all' });
    expect(await steadyMarkCount(page)).toBeGreaterThan(0);
  });

  test('where the reader asks for that while a page waits for its first answer, the page is not marked', async () => {
    const { over } = await keepBusy(world(), 2_500);
    const page = await open(world(), world().site.origin + ARTICLE);
    // Until it has been drawn, and asks.
    await later(700);
    await change(world(), { siteMode: 'click' });
    await over;
    await later(2_000);
    expect(await markCount(page)).toBe(0);
    await change(world(), { siteMode: 'all' });
    expect(await steadyMarkCount(page)).toBeGreaterThan(0);
  });

  test('while sites are switched off and on there is no moment without a script for all others', async () => {
    const { within } = world();
    const sites = ['one.example', 'two.example', 'three.example', 'four.example'];
    let isOver = false;
    const least = (async () => {
      let least = 1;
      while (!isOver) least = Math.min(least, await within.page.evaluate(leastRegistered));
      return least;
    })();
    for (const site of [...sites, ...sites]) {
      await change(world(), { pausedSites: [site] });
      await until(
        () => within.page.evaluate(isLeftOut, `*://${site}/*`),
        `no script to be meant for ${site}`,
      );
    }
    isOver = true;
    expect(await least).toBe(1);
    await change(world(), { pausedSites: [] });
    await until(() => within.page.evaluate(isLeftOut, undefined), 'no site to be left out');
  });

  if (name === 'chrome') ahead(world);

  test('M09 with the background stopped between every two messages each name is found', async () => {
    const page = await openRead(world(), ARTICLE);
    const late = [
      ['Human Rights Watch', 'human-rights-watch'],
      ['Christopher Wray of the FBI', 'christopher-wray'],
      ['Amnesty International', 'amnesty-international'],
    ] as const;
    const mentions = async (id: string) => {
      const { members } = await castOf(world().within, page.url());
      return members.find((member) => member.id === id)?.mentions ?? 0;
    };
    for (const [words, id] of [...late, ...late]) {
      const before = await mentions(id);
      await endBackground(world().session);
      await page.evaluate((words) => {
        const added = document.createElement('p');
        added.textContent = `Late in the day ${words} spoke of Interpol.`;
        document.querySelector('article')?.append(added);
      }, words);
      await until(async () => (await mentions(id)) > before, words);
    }
    await endBackground(world().session);
    expect(await hoverName(page, 'Hu Binchen')).toContain('Hu Binchen');
  });

  test('M09 a page that opens while the background is ended over and over is read when that is over', async () => {
    const { session, site } = world();
    let isOver = false;
    const ending = (async () => {
      while (!isOver) {
        await endBackground(session).catch(() => undefined); // It may be coming up just now.
        await new Promise((later) => setTimeout(later, 60));
      }
    })();
    const page = await open(world(), site.origin + ARTICLE);
    await new Promise((later) => setTimeout(later, 3_000));
    isOver = true;
    await ending;
    const isMarked = () =>
      page.evaluate(() => [...CSS.highlights.values()].some(({ size }) => size > 0));
    expect(await until(isMarked, 'marks', 15_000)).toBe(true);
  });

  test('M04 hundreds of messages of a page of our own are none too many, and another tab is read meanwhile', async () => {
    const { within } = world();
    // As the options ask for what a reader of many years has said they know, twenty at once; a tab has 200 a second.
    const many = 300;
    const flood = within.page.evaluate(flooding, many);
    const page = await openRead(world(), ARTICLE);
    expect(await hoverName(page, 'Hu Binchen')).toContain('Hu Binchen');
    const { answered, refused } = await flood;
    expect(answered).toBeGreaterThan(0);
    expect(refused).toEqual([]);
  });

  test('M05 pages closed while they are read leave nothing behind that stops the next', async () => {
    const { session, site } = world();
    const pages = await Promise.all(Array.from({ length: 8 }, () => session.browser.newPage()));
    await Promise.all(pages.map((page) => page.goto(site.origin + ARTICLE).catch(() => undefined)));
    await Promise.all(pages.map((page) => page.close()));
    const page = await openRead(world(), ARTICLE);
    expect(await hoverName(page, 'Hu Binchen')).toContain('Hu Binchen');
  });

  test('M06 P66 another extension gets no answer from us, and its marks and ours stand side by side', async () => {
    const { session, site, within } = world();
    const id =
      name === 'chrome' ? new URL(session.page('')).host : 'backgrounder@backgrounder.example';
    const other = await session.browser.installExtension(await otherExtension(id));
    site.serve(
      '/other/page.html',
      '<!doctype html><html lang="en"><meta charset="utf-8"><title>t</title><article><h1>The vote</h1><p>Hu Binchen of the Ministry of Public Security in China was elected to the Executive Committee of Interpol, and Interpol was glad.</p></article>',
    );
    const page = await openRead(world(), '/other/page.html');
    const heard = () => page.evaluate(() => document.documentElement.dataset.heard);
    expect(await until(heard, 'what the other heard')).toBe('nobody,nobody,nobody');
    const { members } = await castOf(within, page.url());
    expect(members.map(({ id }) => id)).toContain('interpol-executive-committee');
    expect(await page.evaluate(() => document.querySelectorAll('mark').length)).toBeGreaterThan(0);
    expect(await hoverName(page, 'Hu Binchen')).toContain('Hu Binchen');
    await session.browser.uninstallExtension(other);
  });

  test('M08 what stands in the address of our pages starts nothing and is shown as nothing', async () => {
    const { session, wall } = world();
    const asked = wall.attempts.length;
    const before = await world().within.ask('sources', {});
    const plain = await session.openInside('src/options/index.html');
    const text = (page: typeof plain) =>
      page.evaluate(() => document.querySelector('h1')?.textContent || null);
    const heading = await until(() => text(plain), 'the options page');
    const hostile = await session.openInside(
      'src/options/index.html?refresh=1&feed=https%3A%2F%2Fevil.example%2F&q=<img src=x onerror=alert(1)>#"><script>alert(1)</script>',
    );
    expect(await until(() => text(hostile), 'the options page')).toBe(heading);
    expect(await hostile.evaluate(() => document.querySelectorAll('img[onerror]').length)).toBe(0);
    const popup = await session.openInside('src/popup/index.html?query=<b>x</b>');
    await until(() => popup.$('[role=combobox]'), 'the popup');
    expect(await popup.evaluate(() => document.querySelectorAll('b').length)).toBe(0);
    expect(await world().within.ask('sources', {})).toEqual(before);
    expect(wall.attempts.slice(asked).filter((one) => one.includes('evil'))).toEqual([]);
  });
}

/** Runs in a page of ours: what the script on a page is told of the settings. */
async function askAsPage(address: string): Promise<string> {
  const tab = (await chrome.tabs.query({})).find(({ url }) => url === address);
  const func = async () =>
    JSON.stringify(await chrome.runtime.sendMessage({ kind: 'settings', request: {} }));
  const [made] = await chrome.scripting.executeScript({ target: { tabId: tab?.id ?? -1 }, func });
  return made?.result ?? '';
}

/** Runs in a page of ours: whether scripts of ours have run on a page. */
async function hasScripts(address: string): Promise<boolean> {
  const tab = (await chrome.tabs.query({})).find(({ url }) => url === address);
  const func = async () => String(Symbol.for('backgrounder') in globalThis);
  const [made] = await chrome.scripting.executeScript({ target: { tabId: tab?.id ?? -1 }, func });
  return made?.result === 'true';
}

/** Runs in a page of ours: what the script on a page finds in storage. */
async function readAsPage(address: string): Promise<string> {
  const tab = (await chrome.tabs.query({})).find(({ url }) => url === address);
  const func = async () =>
    JSON.stringify(await chrome.storage.local.get().catch((error) => String(error)));
  const [made] = await chrome.scripting.executeScript({ target: { tabId: tab?.id ?? -1 }, func });
  return made?.result ?? '';
}

/** Runs in a page of ours. How many were answered with what was asked for, and why others were refused. */
async function flooding(many: number): Promise<{ answered: number; refused: string[] }> {
  const message = { kind: 'card', request: { id: 'interpol' } };
  const settled: PromiseSettledResult<unknown>[] = [];
  while (settled.length < many) {
    const sent = Array.from({ length: 20 }, () => chrome.runtime.sendMessage(message));
    settled.push(...(await Promise.allSettled(sent)));
  }
  const told = settled.map((one) =>
    one.status === 'rejected' ? String(one.reason) : JSON.stringify(one.value),
  );
  const answers = told.filter((one) => one.includes('"id":"interpol"'));
  // What meets Firefox's event page as it goes to sleep is sent again by those who really ask.
  const lost = told.filter((one) => one.includes('Could not establish connection'));
  const refused = told.filter((one) => !answers.includes(one) && !lost.includes(one));
  return { answered: answers.length, refused: [...new Set(refused)] };
}

/** Runs in a page of ours. The fewest scripts that were registered in any of many looks. */
async function leastRegistered(): Promise<number> {
  let least = 1;
  for (let look = 0; look < 50; look++)
    least = Math.min(least, (await chrome.scripting.getRegisteredContentScripts()).length);
  return least;
}

/** Runs in a page of ours. Whether the script is registered for all sites but this one, or for all. */
async function isLeftOut(pattern: string | undefined): Promise<boolean> {
  const [script] = await chrome.scripting.getRegisteredContentScripts();
  return script !== undefined && script.excludeMatches?.[0] === pattern;
}

/** Runs in a page of ours. */
async function isNowhere(): Promise<boolean> {
  return (await chrome.scripting.getRegisteredContentScripts()).length === 0;
}

/** Runs in a page of ours; returns the tab. */
async function openBehind(url: string): Promise<number> {
  return (await chrome.tabs.create({ url, active: false })).id;
}

/** Runs in a page of ours. */
async function showTab(tab: number): Promise<void> {
  await chrome.tabs.update(tab, { active: true });
}

/** Runs in a page of ours. What the toolbar says in the tab that shows a site. */
async function saidOn(origin: string): Promise<string | undefined> {
  const tab = (await chrome.tabs.query({})).find(({ url }) => url?.startsWith(origin));
  return tab && (await chrome.action.getBadgeText({ tabId: tab.id }));
}

/** The extension's own namespace in its pages. */
declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  tabs: {
    query(query: object): Promise<{ id: number; url?: string }[]>;
    create(what: { url: string; active: boolean }): Promise<{ id: number }>;
    update(tab: number, what: { active: boolean }): Promise<object>;
  };
  action: { getBadgeText(of: { tabId: number }): Promise<string> };
  scripting: {
    getRegisteredContentScripts(): Promise<{ excludeMatches?: string[] }[]>;
    executeScript(what: {
      target: { tabId: number };
      func: () => Promise<string>;
    }): Promise<{ result?: string }[]>;
  };
  storage: {
    local: { get(key?: string): Promise<object>; set(items: object): Promise<void> };
  };
};
