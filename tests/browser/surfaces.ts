import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { castOf } from '../../src/cli/ask-extension';
import type { BrowserName } from '../../src/cli/find-browsers';
import { cardText, inCard } from './card';
import { inFirefoxWindow } from './firefox-window';
import { change, open, openRead, until, type World } from './harness';
import { closeByKey, hoverName } from './hover-name';
import { later, markCount, steadyMarkCount } from './reading-page';

const ARTICLE = '/interpol-election.html';

/** Popup, options and settings, and how they reach the page in front. */
export function surfaces(name: BrowserName, world: () => World): void {
  /** The popup, in a tab, as it sees the page in front. */
  async function popupOver(article: Page): Promise<Page> {
    const popup = await world().session.openInside('src/popup/index.html');
    // It follows the reader from tab to tab, as the panel does.
    await article.bringToFront();
    await until(
      () =>
        popup
          .evaluate(() => document.body.textContent?.includes('Interpol Executive Committee'))
          .catch(() => false),
      'the popup to list the page',
    );
    return popup;
  }

  /** What the toolbar button says of a page. */
  function badgeOf(article: Page): Promise<string> {
    return world().within.page.evaluate(async (address) => {
      const tab = (await chrome.tabs.query({})).find(({ url }) => url === address);
      return chrome.action.getBadgeText({ tabId: tab?.id });
    }, article.url());
  }

  test('the popup lists who is on the page, and goes to a mention', async () => {
    const article = await openRead(world(), ARTICLE);
    const popup = await popupOver(article);
    // Clicked by script: a real click would bring the popup's own tab in front of the article.
    await popup.evaluate(() =>
      document.querySelector<HTMLElement>('[aria-label*="Nathan Law"].icon-button')?.click(),
    );
    expect(await until(() => cardText(article), 'the card')).toContain('Nathan Law');
  });

  test.each([
    ['the popup', 'src/popup/index.html', '.who'],
    ['the side panel', 'src/sidepanel/index.html', '.arc-name'],
  ])(
    'in %s no name that the keyboard reaches is behind what stays in place',
    async (_, path, names) => {
      const article = await open(world(), world().site.origin + ARTICLE);
      const page = await world().session.openInside(path);
      await page.setViewport({ width: 360, height: 500 });
      await article.bringToFront();
      const many = () => page.$$eval(names, (all) => all.length > 12);
      await until(() => many().catch(() => false), 'more names than fit');
      const hidden = await page.evaluate(async (names) => {
        const found: (string | null)[] = [];
        const there = [...document.querySelectorAll<HTMLElement>(names)];
        for (const name of [...there, ...there.toReversed()]) {
          name.focus();
          // What is said of a name is there once it has the focus.
          await new Promise((drawn) => setTimeout(drawn, 20));
          const { left, top, bottom } = name.getBoundingClientRect();
          const seen = document.elementFromPoint(left + 8, (top + bottom) / 2);
          if (!name.contains(seen)) found.push(name.textContent);
        }
        return found;
      }, names);
      expect(hidden).toEqual([]);
    },
  );

  // Chromium’s is set at its start.
  test.runIf(name === 'firefox')(
    'with a smallest text size of 24 px no name in the panel is cut off, a card is wider and its numbers of sources stand apart',
    async () => {
      const article = await openRead(world(), ARTICLE);
      const smallest = (px: number) =>
        inFirefoxWindow(
          article,
          (px) => Services.prefs.setIntPref('font.minimum-size.x-western', px),
          px,
        );
      await smallest(24);
      try {
        await hoverName(article, 'Hu Binchen');
        const width = await inCard(article, (root) => root.getBoundingClientRect().width);
        expect(width).toBeGreaterThan(420);
        const gaps = await inCard(article, (root) => {
          const refs = [...root.querySelectorAll('.statements .ref')];
          const drawn = refs.map((one) => {
            const range = document.createRange();
            range.selectNodeContents(one);
            return range.getBoundingClientRect();
          });
          return drawn.flatMap(({ top, left }, at) => {
            const before = drawn[at - 1];
            return before?.top === top && before.right <= left + 3 ? left - before.right : [];
          });
        });
        expect(gaps?.length).toBeGreaterThan(2);
        expect(Math.min(...(gaps ?? []))).toBeGreaterThan(4);
        const panel = await world().session.openInside('src/sidepanel/index.html');
        await article.bringToFront();
        await until(() => panel.$('.arc-name'), 'the ties');
        const names = await panel.$$eval('.arc-name', (all) =>
          all.map(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight),
        );
        expect(Math.max(...names)).toBe(0);
        const svg = await panel.$eval('.arcs', ({ children: [drawing, list] }) => [
          drawing?.getBoundingClientRect().height,
          list?.getBoundingClientRect().height,
        ]);
        expect(svg[0]).toBe(svg[1]);
      } finally {
        await smallest(0);
      }
    },
  );

  test('the toolbar button says how many are on the page, until the options say no', async () => {
    const article = await openRead(world(), ARTICLE);
    const { members } = await castOf(world().within, article.url());
    const count = String(members.length);
    await until(async () => (await badgeOf(article)) === count, 'the number');
    await change(world(), { badge: false });
    await until(async () => (await badgeOf(article)) === '', 'no number');
    await article.reload();
    await until(() => markCount(article), 'marks');
    expect(await badgeOf(article)).toBe('');
    await change(world(), { badge: true });
    await until(async () => (await badgeOf(article)) === count, 'the number again');
  });

  test('one click in the popup takes the marks off this site, and another brings them back', async () => {
    const article = await openRead(world(), ARTICLE);
    await until(() => markCount(article), 'marks');
    const popup = await popupOver(article);
    const flip = () =>
      popup.evaluate(() => document.querySelector<HTMLElement>('[role=switch]')?.click());
    await flip();
    await until(async () => (await markCount(article)) === 0, 'the marks to go', 2_000);
    await until(async () => (await badgeOf(article)) === '', 'their number to go');
    await until(() => popup.$('[role=switch]:not(:checked)'), 'the switch to be off');
    await flip();
    await until(() => markCount(article), 'the marks to come back', 5_000);
  });

  test('where nothing can be stored, a switch and a choice say so and show what is kept', async () => {
    const told = 'The browser could not store this';
    const options = await world().session.openInside('src/options/index.html');
    await options.bringToFront();
    await until(() => options.$('.figures dd'), 'the options page');
    await options.evaluate(storeNothing);
    for (const [field, act] of [
      ['input[role=switch]', () => options.click('input[role=switch]')],
      ['select', () => options.select('select', 'every')],
    ] as const) {
      const shown = () =>
        options.$eval(field, (one) =>
          one instanceof HTMLInputElement ? one.checked : (one as HTMLSelectElement).value,
        );
      const before = await shown();
      await act();
      const said = () =>
        options.$eval(field, (one) => one.closest('.setting')?.querySelector('.bad')?.textContent);
      await until(async () => (await said())?.includes(told), `what ${field} says`);
      expect(await shown()).toBe(before);
    }
    const article = await openRead(world(), ARTICLE);
    const popup = await popupOver(article);
    await popup.evaluate(storeNothing);
    await popup.evaluate(() => document.querySelector<HTMLElement>('[role=switch]')?.click());
    await until(
      () => popup.evaluate((told) => document.body.textContent?.includes(told), told),
      'what the popup says',
    );
    expect(await popup.$('[role=switch]:checked')).not.toBeNull();
    expect(await markCount(article)).toBeGreaterThan(0);
  });

  test('“Open beside the page” opens the panel', async () => {
    const article = await openRead(world(), ARTICLE);
    const popup = await popupOver(article);
    await popup.bringToFront();
    const button = await until(
      () => popup.$('::-p-xpath(//button[.="Open beside the page"])'),
      'the button',
    );
    await button.click();
    if (name === 'firefox') {
      await until(() => inFirefoxWindow(article, () => SidebarController.isOpen), 'the panel');
      await inFirefoxWindow(article, () => SidebarController.hide());
      return;
    }
    const { browser } = world().session;
    const panel = () => browser.targets().find((one) => one.url().includes('sidepanel'));
    const opened = await until(panel, 'the panel');
    // Left open it would ask every page of the tests after this one who is on it.
    await (await opened.asPage()).close();
    await until(() => !panel(), 'the panel to be closed');
  });

  test('typing in the popup finds names, accents and one typo aside, and Enter opens the card', async () => {
    const popup = await world().session.openInside('src/popup/index.html');
    await popup.bringToFront();
    const field = await until(() => popup.$('input[role=combobox]'), 'the search field');
    for (const [query, found] of [
      ['dahlin', 'Peter Dahlin'],
      ['hu binch', 'Hu Binchen'],
      ['safegard defend', 'Safeguard Defenders'],
      ['jurgen sto', 'Jürgen Stock'],
    ] as const) {
      await field.press('Escape');
      await field.type(query);
      await until(
        () =>
          popup.evaluate(
            (found) => document.querySelector('[role=option]')?.textContent?.includes(found),
            found,
          ),
        `${query} to find ${found}`,
        4_000,
      );
    }
    // Down and up again: there may be one result or several.
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('ArrowUp');
    await popup.keyboard.press('Enter');
    await until(
      () =>
        popup.evaluate(
          () => document.querySelector('.card .caption')?.textContent === 'Jürgen Stock',
        ),
      'the card',
    );
  });

  test('M12 a site that is paused in another window loses its marks within a second, and gets them back', async () => {
    const page = await openRead(world(), ARTICLE);
    await until(() => markCount(page), 'marks');
    await change(world(), { pausedSites: ['127.0.0.1'] });
    await until(async () => (await markCount(page)) === 0, 'the marks to go', 1_000);
    const other = await world().session.browser.newPage();
    await other.goto(world().site.origin + ARTICLE);
    await later(300);
    expect(await markCount(other)).toBe(0);
    await other.close();
    await page.bringToFront();
    await change(world(), { pausedSites: [] });
    await until(() => markCount(page), 'the marks to come back', 5_000);
  });

  test('M12 a frame loses its marks with its page, and gets them back', async () => {
    const { site } = world();
    site.serve('/framed.html', `<iframe src="${ARTICLE}" width="900" height="600"></iframe>`);
    const page = await open(world(), `${site.origin}/framed.html`);
    const [, frame] = page.frames();
    const marked = () => frame?.evaluate(() => CSS.highlights.size);
    await until(marked, 'marks in the frame');
    await change(world(), { pausedSites: ['127.0.0.1'] });
    await until(async () => (await marked()) === 0, 'the marks to go', 1_000);
    await change(world(), { pausedSites: [] });
    await until(marked, 'the marks to come back', 5_000);
  });

  test('a frame that a page wrote itself is not read when it loads, nor when the site is switched on again', async () => {
    const { site } = world();
    const said = '<p>Hu Binchen was elected to the Executive Committee of Interpol.</p>';
    site.serve(
      '/written.html',
      `${said}<iframe srcdoc="${said}" width="600" height="300"></iframe><iframe src="${ARTICLE}" width="600" height="300"></iframe>`,
    );
    const page = await open(world(), `${site.origin}/written.html`);
    const sizes = () =>
      Promise.all(page.frames().map((frame) => frame.evaluate(() => CSS.highlights.size)));
    const isRead = async () => {
      const [own, written, loaded] = await sizes();
      return own && loaded ? { written } : undefined;
    };
    expect(await until(isRead, 'the page and its other frame')).toEqual({ written: 0 });
    await change(world(), { pausedSites: ['127.0.0.1'] });
    await until(async () => (await sizes()).every((size) => size === 0), 'the marks to go', 5_000);
    await change(world(), { pausedSites: [] });
    await until(isRead, 'the marks to come back', 5_000);
    await later(1_000);
    expect(await isRead()).toEqual({ written: 0 });
  });

  test('settings take effect on open pages at once', async () => {
    const page = await openRead(world(), ARTICLE);
    await change(world(), { density: 'section', marksPerThousandWords: 12 });
    const few = await steadyMarkCount(page);
    await change(world(), { density: 'every', marksPerThousandWords: 1000, markWellKnown: true });
    await until(async () => (await markCount(page)) > few, 'more marks', 5_000);
    await change(world(), { density: 'section', marksPerThousandWords: 12, markWellKnown: false });
    await until(async () => (await markCount(page)) === few, 'as many as before', 5_000);
  });

  test('the look of marks and the theme of cards change on open pages', async () => {
    const page = await openRead(world(), ARTICLE);
    await until(() => markCount(page), 'marks');
    const ground = () =>
      page.evaluate(() => {
        const [highlight = ''] = CSS.highlights.keys();
        const paragraph = document.querySelector('p') ?? document.body;
        return getComputedStyle(paragraph, `::highlight(${highlight})`).backgroundColor;
      });
    const before = await until(ground, 'the look of a mark');
    await change(world(), { markStyle: 'tint' });
    await until(async () => (await ground()) !== before, 'a tinted ground');
    await change(world(), { markStyle: 'dotted' });
    await until(async () => (await ground()) === before, 'the ground as before');
    // Where the name is in the window already, so that nothing scrolls and brings other marks.
    await hoverName(page, 'Hu Binchen');
    await closeByKey(page);
    const ranges = await page.evaluateHandle(() =>
      [...CSS.highlights.values()].flatMap((one) => [...one]),
    );
    await change(world(), { theme: 'dark' });
    await hoverName(page, 'Hu Binchen');
    expect(await inCard(page, (root) => getComputedStyle(root).colorScheme)).toBe('dark');
    // The mark of the open card has moved to a highlight of its own.
    const kept = await page.evaluate((before) => {
      const now = new Set([...CSS.highlights.values()].flatMap((one) => [...one]));
      return before.filter((range) => now.has(range)).length;
    }, ranges);
    expect(kept).toBeGreaterThan(0);
    await ranges.dispose();
  });

  test('the keys’ commands go from mark to mark and into the card', async () => {
    const article = await openRead(world(), ARTICLE);
    await world().within.askTab(article.url(), 'step', { by: 1 });
    const first = await until(() => cardText(article), 'the first card');
    await world().within.askTab(article.url(), 'step', { by: 1 });
    await until(async () => {
      const text = await cardText(article);
      return text && text !== first;
    }, 'the second card');
    await world().within.askTab(article.url(), 'step', { by: -1 });
    await until(async () => (await cardText(article)) === first, 'the first card again');
  });

  test('the keys’ commands go on into the frames of a page, and back to its first mark', async () => {
    const { site } = world();
    const says = (words: string, more = '') =>
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>t</title><article><h1>The vote</h1><p>${words} spoke of the vote on Thursday, at the end of a long day of talks.</p>${more}</article>`;
    site.serve('/inner.html', says('Peter Dahlin'));
    site.serve(
      '/outer.html',
      says('Hu Binchen', '<iframe src="/inner.html" width="600" height="300"></iframe>'),
    );
    const page = await openRead(world(), '/outer.html');
    const frame = await until(
      () => page.frames().find((one) => one.url().endsWith('/inner.html')),
      'the frame',
    );
    const isMarked = () => frame.evaluate(() => CSS.highlights.size > 0);
    await until(isMarked, 'a mark in the frame');
    const isOpen = (): boolean => document.querySelector(':popover-open') !== null;
    const seen = async () => [await page.evaluate(isOpen), await frame.evaluate(isOpen)].join();
    const [next, previous] = [
      await keyFor(page, 'next-mark', 'Y'),
      await keyFor(page, 'previous-mark', 'X'),
    ];
    for (const [press, wanted] of [
      [next, 'true,false'],
      [next, 'false,true'],
      [next, 'true,false'],
      [previous, 'false,true'],
      [previous, 'true,false'],
    ] as const) {
      await press();
      await until(async () => (await seen()) === wanted, `cards ${wanted}`, 5_000);
      // The focus follows into the card, or no key would reach it.
      const focused = () => page.evaluate(() => document.activeElement?.localName);
      await until(
        async () => (await focused()) === (wanted === 'true,false' ? 'div' : 'iframe'),
        'focus',
      );
    }
  });

  // Chromium binds none that it has itself: Alt+Shift+B goes to its bookmarks.
  test('every key that we suggest is bound', async () => {
    const all = await world().within.page.evaluate(() => chrome.commands.getAll());
    const unbound = all.filter(({ shortcut }) => !shortcut).map(({ name }) => name);
    expect(unbound).toEqual(['pause-site']);
  });

  test('the command for it switches this site off, and on again', async () => {
    const article = await openRead(world(), ARTICLE);
    await until(() => markCount(article), 'marks');
    const press = await keyFor(article, 'pause-site', 'Z');
    await press();
    await until(async () => (await markCount(article)) === 0, 'the marks to go', 2_000);
    await press();
    await until(() => markCount(article), 'the marks to come back', 5_000);
  });

  /** Chromium's own event is told; Firefox has a key bound as its settings do, and takes its command. */
  async function keyFor(
    article: Page,
    command: string,
    letter: string,
  ): Promise<() => Promise<unknown>> {
    const { session, within } = world();
    if (name === 'firefox') {
      await within.page.evaluate(
        (name, letter) => chrome.commands.update({ name, shortcut: `Alt+Shift+${letter}` }),
        command,
        letter,
      );
      const press = (letter: string) => {
        const key = document.querySelector<Key>(`keyset[id^=ext-keyset] key[key=${letter} i]`);
        key?.doCommand();
        return key !== null;
      };
      return () => until(() => inFirefoxWindow(article, press, letter), 'the key');
    }
    const target = await session.browser.waitForTarget((one) => one.type() === 'service_worker');
    const worker = await target.worker();
    return async () =>
      worker?.evaluate(async (command) => {
        const [tab] = await chrome.tabs.query({ active: true });
        chrome.commands.onCommand.dispatch(command, tab);
      }, command);
  }
}

/** Of Firefox's own window. */
declare const Services: { readonly prefs: { setIntPref(name: string, value: number): void } };
declare const SidebarController: { readonly isOpen: boolean; hide(): void };

/** A shortcut's element in Firefox's window. */
interface Key extends Element {
  doCommand(): void;
}

/** Runs in a page of ours: from now on it finds a disk that is full. */
function storeNothing(): void {
  const { browser = chrome } = globalThis as { browser?: typeof chrome };
  for (const { storage } of [browser, chrome])
    storage.local.set = () => Promise.reject(new Error('QuotaExceededError'));
}

/** The extension's own namespace; `dispatch` is Chromium's, for its own bindings. */
declare const chrome: {
  commands: {
    getAll(): Promise<{ name: string; shortcut: string }[]>;
    update(to: { name: string; shortcut: string }): Promise<void>;
    onCommand: { dispatch(command: string, tab: object | undefined): void };
  };
  action: { getBadgeText(of: { tabId: number | undefined }): Promise<string> };
  tabs: { query(query: object): Promise<{ id: number; url?: string }[]> };
  storage: { local: { set(items: object): Promise<void> } };
};
