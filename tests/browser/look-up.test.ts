import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { inBothBrowsers, openRead, until } from './harness';

const ARTICLE = '/interpol-election.html';

inBothBrowsers('looking up from the page and the address bar', (name, world) => {
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
});

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
