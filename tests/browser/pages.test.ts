import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { inBothBrowsers, openRead, until } from './harness';

const ARTICLE = '/interpol-election.html';

/** Each of our own pages, and what shows that it is there. */
const PAGES = [
  ['the popup', 'src/popup/index.html', '[role=combobox]'],
  ['the side panel', 'src/sidepanel/index.html', '.panel-main h2, .panel-main .notice'],
  ['the options page', 'src/options/index.html', '.figures dd'],
  ['the welcome page', 'src/welcome/index.html', '.mark'],
] as const;

inBothBrowsers('our own pages', (_name, world) => {
  async function open(path: string, there: string): Promise<Page> {
    const page = await world().session.openInside(path);
    await page.bringToFront();
    await until(() => page.$(there), there);
    return page;
  }

  /** The rule broken and where, as axe finds it. */
  async function complaints(page: Page): Promise<string[]> {
    await page.evaluate(axe.source);
    const found = await page.evaluate(async () => (await window.axe.run()).violations);
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }

  test.each(PAGES)('axe finds nothing wrong with %s', async (_title, path, there) => {
    expect(await complaints(await open(path, there))).toEqual([]);
  });

  test('axe finds nothing wrong with a card', async () => {
    const page = await open('src/popup/index.html', '[role=combobox]');
    await page.type('[role=combobox]', 'Bill Browder');
    await until(() => page.$('[role=option]'), 'a result');
    expect(await complaints(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await until(() => page.$('.card'), 'the card');
    for (const fold of await page.$$('.card [aria-expanded=false]')) await fold.click();
    expect(await complaints(page)).toEqual([]);
  });

  test.each(PAGES)('%s fits a window of 320 px', async (_title, path, there) => {
    const page = await open(path, there);
    await page.setViewport({ width: 320, height: 600 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
  });

  test('the welcome page’s marks open the real card by keyboard, and Esc gives the focus back', async () => {
    const page = await open('src/welcome/index.html', '.mark');
    await page.focus('.mark');
    await page.keyboard.press('Enter');
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await until(
      () => page.evaluate(() => document.activeElement?.matches('.try-card .caption')),
      'the focus to move into the card',
    );
    expect(await focused()).toBe('Interpol');
    await page.keyboard.press('Escape');
    await until(() => page.evaluate(() => !document.querySelector('.try-card')), 'the card to go');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('mark');
  });

  test('the side panel follows the reader from page to page', async () => {
    const panel = await open('src/sidepanel/index.html', 'main');
    const article = await openRead(world(), ARTICLE);
    await article.bringToFront();
    await until(
      () => panel.evaluate(() => document.querySelectorAll('.arc-name').length > 5),
      'the ties of those on the page',
    );
    expect(await panel.evaluate(() => document.body.textContent)).toContain('Hu Binchen');
    expect(await complaints(panel)).toEqual([]);
  });
});

declare global {
  interface Window {
    axe: typeof axe;
  }
}
