import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { BrowserName } from '../../src/cli/find-browsers';
import { inFirefoxWindow } from './firefox-window';
import { openRead, until, type World } from './harness';
import { whereIs } from './hover-name';

const ARTICLE = '/interpol-election.html';

/** Looking up from the page's menu and from the address bar. */
export function lookUp(name: BrowserName, world: () => World): void {
  test('selected text has an entry in the context menu', async () => {
    const { page } = world().within;
    const there = (id: string) =>
      page.evaluate(
        (id) =>
          chrome.contextMenus.update(id, { contexts: ['selection'] }).then(
            () => true,
            () => false,
          ),
        id,
      );
    expect(await there('look-up')).toBe(true);
    expect(await there('no-such-entry')).toBe(false);
  });

  test.each([
    ['words searched for', '?query=hu+binch', '[role=option] bdi'],
    ['a card open', '?card=hu-binchen', '.card .caption'],
  ])('the popup comes up with %s', async (_, query, where) => {
    const popup = await world().session.openInside(`src/popup/index.html${query}`);
    await until(() => says(popup, where, 'Hu Binchen'), where);
  });

  // Chromium lets an event be told from within; Firefox has no such way in.
  test.skipIf(name === 'firefox')(
    'the entry opens the popup, or a tab, with the selected text searched for',
    async () => {
      await openRead(world(), ARTICLE);
      await inWorker(async () => {
        const [tab] = await chrome.tabs.query({ active: true });
        const click = { menuItemId: 'look-up', selectionText: 'Hu Binchen', pageUrl: '' };
        chrome.contextMenus.onClicked.dispatch(click, tab);
      });
      const opened = await until(
        () =>
          world()
            .session.browser.targets()
            .find((target) => target.url().endsWith('popup/index.html?query=Hu+Binchen')),
        'the popup',
      );
      const popup = await opened.asPage();
      await until(() => says(popup, '[role=option] bdi', 'Hu Binchen'), 'the result');
      await popup.close().catch(() => undefined);
    },
  );

  test.runIf(name === 'firefox')(
    'a click on the entry opens the popup with the selected text searched for',
    async () => {
      const page = await openRead(world(), ARTICLE);
      const { x, y } = await whereIs(page, 'Hu Binchen');
      await page.mouse.click(x + 20, y, { count: 2 });
      expect(await page.evaluate(() => String(getSelection()).trim())).toBe('Binchen');
      await page.mouse.click(x + 20, y, { button: 'right' });
      await until(() => inFirefoxWindow(page, clickEntry), 'the entry in the menu');
      await until(
        async () =>
          (await inFirefoxWindow(page, openPopups)).some((url) => url.endsWith('?query=Binchen')),
        'the popup',
      );
    },
  );

  test.runIf(name === 'firefox')(
    'the address bar lists names, and Enter opens the card, in Firefox’s own bar',
    async () => {
      const page = await openRead(world(), ARTICLE);
      await inFirefoxWindow(page, () => {
        window.focus();
        gURLBar.focus();
        gURLBar.search('bg safegard defend');
      });
      await until(() => inFirefoxWindow(page, chooseName), 'the name in the list');
      await until(() => says(page, '.card .caption', 'Safeguard Defenders'), 'the card');
    },
  );

  test.skipIf(name === 'firefox')(
    'the address bar lists names, and Enter opens the card in the tab',
    async () => {
      const page = await openRead(world(), ARTICLE);
      await page.bringToFront();
      const listed = await inWorker(
        () =>
          new Promise<{ content: string; description: string }[]>((tell) =>
            chrome.omnibox.onInputChanged.dispatch('safegard defend', tell),
          ),
      );
      expect(listed[0]?.content).toBe('Safeguard Defenders · safeguard-defenders');
      expect(listed[0]?.description).not.toMatch(/[<>"']|&(?!#)/);
      await inWorker(() =>
        chrome.omnibox.onInputEntered.dispatch(
          'Safeguard Defenders · safeguard-defenders',
          'currentTab',
        ),
      );
      await until(() => says(page, '.card .caption', 'Safeguard Defenders'), 'the card');
    },
  );

  function says(page: Page, where: string, words: string): Promise<boolean> {
    return page
      .evaluate(
        (where, words) => !!document.querySelector(where)?.textContent?.includes(words),
        where,
        words,
      )
      .catch(() => false); // between two addresses
  }

  async function inWorker<T>(run: () => Promise<T> | T): Promise<T> {
    const target = await world().session.browser.waitForTarget(
      (target) => target.type() === 'service_worker',
    );
    const worker = await target.worker();
    if (!worker) throw new Error('the background does not run');
    return (await worker.evaluate(run)) as T; // what `run` gives, copied
  }
}

/** Runs in Firefox's window: clicks our entry in the page's menu; false while it is not there. */
function clickEntry(): boolean {
  const menu = document.getElementById('contentAreaContextMenu') as unknown as Menu; // its own element
  const entry = menu.querySelector('[id*="-menuitem-_look-up"]');
  if (menu.state !== 'open' || !entry) return false;
  menu.activateItem(entry);
  return true;
}

/** Runs in Firefox's window: the addresses of the popups that are open. */
function openPopups(): string[] {
  const views = document.querySelectorAll('browser[webextension-view-type=popup]');
  return [...views].map((view) => (view as unknown as View).currentURI.spec); // Firefox's own element
}

interface Menu extends Element {
  readonly state: string;
  activateItem(item: Element): void;
}
interface View {
  readonly currentURI: { readonly spec: string };
}

/** Runs in Firefox's window: takes the name from the address bar's list; false while it is not there. */
function chooseName(): boolean {
  const rows = [...document.querySelectorAll('.urlbarView-row')];
  const place = rows.findIndex((row) => row.textContent?.includes('Safeguard Defenders'));
  if (place < 0) return false;
  gURLBar.view.selectBy(place);
  gURLBar.handleCommand(new KeyboardEvent('keydown', { key: 'Enter' }));
  return true;
}

/** Firefox's address bar, in its window. */
declare const gURLBar: {
  readonly view: { selectBy(places: number): void };
  focus(): void;
  search(typed: string): void;
  handleCommand(event: Event): void;
};

/** The extension's own namespace; `dispatch` is Chromium's, for its own bindings. */
declare const chrome: {
  contextMenus: {
    update(id: string, what: object): Promise<void>;
    onClicked: { dispatch(click: object, tab: object | undefined): void };
  };
  omnibox: {
    onInputChanged: {
      dispatch(
        typed: string,
        suggest: (listed: { content: string; description: string }[]) => void,
      ): void;
    };
    onInputEntered: { dispatch(entered: string, where: string): void };
  };
  tabs: { query(query: object): Promise<object[]> };
};
