import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { castOf } from '../../src/cli/ask-extension';
import { cardText } from './card';
import { change, inBothBrowsers, openRead, until } from './harness';
import { hoverName } from './hover-name';

const ARTICLE = '/interpol-election.html';

inBothBrowsers('popup, options and settings', (_name, world) => {
  const marks = (page: Page) =>
    page.evaluate(() => [...CSS.highlights.values()].reduce((sum, one) => sum + one.size, 0));

  /** The popup as it sees the page in front: loaded again once that page is there. */
  async function popupOver(article: Page): Promise<Page> {
    const popup = await world().session.openInside('src/popup/index.html');
    await article.bringToFront();
    // Firefox may have opened the tab behind the article, and then it is right already.
    await popup.evaluate(() => {
      document.body.textContent = '';
      location.reload();
    });
    await until(
      () =>
        popup
          .evaluate(() => document.body.textContent?.includes('Interpol Executive Committee'))
          .catch(() => false),
      'the popup to list the page',
    );
    return popup;
  }

  test('the popup lists who is on the page, and goes to a mention', async () => {
    const article = await openRead(world(), ARTICLE);
    await popupOver(article);
    await world().within.askTab(article.url(), 'jump', { id: 'nathan-law' });
    expect(await until(() => cardText(article), 'the card')).toContain('Nathan Law');
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
      await field.evaluate((input) => {
        if (input instanceof HTMLInputElement) input.value = '';
      });
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

  test('a site that is paused loses its marks within a second, and gets them back', async () => {
    const page = await openRead(world(), ARTICLE);
    await until(() => marks(page), 'marks');
    await change(world(), { pausedSites: ['127.0.0.1'] });
    await until(async () => (await marks(page)) === 0, 'the marks to go', 1_000);
    const other = await world().session.browser.newPage();
    await other.goto(world().site.origin + ARTICLE);
    await new Promise((later) => setTimeout(later, 500));
    expect(await marks(other)).toBe(0);
    await other.close();
    await page.bringToFront();
    await change(world(), { pausedSites: [] });
    await until(() => marks(page), 'the marks to come back', 5_000);
  });

  test('settings take effect on open pages at once', async () => {
    const page = await openRead(world(), ARTICLE);
    await change(world(), { density: 'section', marksPerThousandWords: 12 });
    const few = await until(() => marks(page), 'marks');
    await change(world(), { density: 'every', marksPerThousandWords: 1000, markWellKnown: true });
    await until(async () => (await marks(page)) > few, 'more marks', 5_000);
    await change(world(), { density: 'section', marksPerThousandWords: 12, markWellKnown: false });
    await until(async () => (await marks(page)) === few, 'as many as before', 5_000);
  });

  test('“I know this one” takes the marks of an entity away for good', async () => {
    const page = await openRead(world(), ARTICLE);
    await hoverName(page, 'Hu Binchen');
    await change(world(), { known: ['hu-binchen'] });
    await page.mouse.move(5, 5);
    await until(async () => !(await cardText(page)), 'the card to close');
    await expect(hoverName(page, 'Hu Binchen')).rejects.toThrow('the card of');
    await change(world(), { known: [] });
  });

  test('the options page tells the dataset and puts the bundled one back', async () => {
    const { within } = world();
    const options = await world().session.openInside('src/options/index.html');
    const { version, entities } = await within.ask('dataset', {});
    await until(
      () => options.evaluate((version) => document.body.textContent?.includes(version), version),
      'the version',
    );
    const restored = await within.ask('restore', {});
    expect(restored).toMatchObject({ version, entities });
    const article = await openRead(world(), ARTICLE);
    expect((await castOf(within, article.url())).members.length).toBeGreaterThan(20);
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
});
