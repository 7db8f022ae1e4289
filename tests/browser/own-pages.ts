import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { castOf } from '../../src/cli/ask-extension';
import { cutOff } from './cut-off';
import { openRead, until, type World } from './harness';

const ARTICLE = '/interpol-election.html';

/** Each of our own pages, and what shows that it is there. */
const PAGES = [
  ['the popup', 'src/popup/index.html', '[role=combobox]'],
  ['the side panel', 'src/sidepanel/index.html', '.panel-main h2, .panel-main .notice'],
  ['the options page', 'src/options/index.html', '.figures dd'],
  ['the welcome page', 'src/welcome/index.html', '.mark'],
] as const;

/** Popup, side panel, options and welcome page as pages that anybody can use. */
export function ownPages(world: () => World): void {
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

  test('the welcome page comes by itself after the installation: what it is, a paragraph to try, where it may read', async () => {
    expect(world().tabsAtInstall).toContain(world().session.page('src/welcome/index.html'));
    const page = await open('src/welcome/index.html', '.mark');
    expect(await page.$$eval('.mark, .mode', (all) => all.length)).toBe(6);
  });

  test.each(PAGES)(
    'axe finds nothing wrong with %s, which fits a window of 320 px and cuts nothing off where words are a third longer',
    async (_title, path, there) => {
      const page = await open(path, there);
      expect(await complaints(page)).toEqual([]);
      await page.setViewport({ width: 320, height: 600 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
      await page.$$eval('details', (all) => {
        for (const each of all) each.open = true;
      });
      expect(await page.$eval('body', cutOff)).toEqual([]);
    },
  );

  test('axe finds nothing wrong with results and a card, and longer words are not cut off in it', async () => {
    const page = await open('src/popup/index.html', '[role=combobox]');
    await page.type('[role=combobox]', 'Bill Browder');
    await until(() => page.$('[role=option]'), 'a result');
    expect(await complaints(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await until(() => page.$('.card'), 'the card');
    for (const fold of await page.$$('.card [aria-expanded=false]')) await fold.click();
    expect(await complaints(page)).toEqual([]);
    await page.setViewport({ width: 320, height: 600 });
    expect(await page.$eval('body', cutOff)).toEqual([]);
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

  test('on a page that no script may read the popup says so, and its search works', async () => {
    // The page in front is the popup's own: one of the browser's.
    const page = await open('src/popup/index.html', '.popup-main .notice');
    expect(await page.$eval('.notice', (each) => each.textContent)).toContain('cannot read this');
    await page.type('[role=combobox]', 'Bill Browder');
    await until(() => page.$('[role=option]'), 'a result');
  });

  test('the options page shows what a search finds, and what was asked of the network', async () => {
    const page = await open('src/options/index.html', '.figures dd');
    const shown = () =>
      page.$$eval('section.block', (all) =>
        all.filter((each) => each.checkVisibility()).map((each) => each.children[0]?.textContent),
      );
    const all = await shown();
    await page.type('[type=search]', 'tinted');
    expect(await shown()).toEqual(['Reading']);
    expect(
      await page.$$eval('.setting', (each) => each.filter((one) => one.checkVisibility()).length),
    ).toBe(1);
    await page.$eval('input[type=search]', (field) => {
      field.value = 'network';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(await shown()).toContain('Privacy');
    expect((await shown()).length).toBeLessThan(all.length);
    expect(await page.$eval('main', (main) => main.textContent)).toMatch(
      /No request to the network|Requests to the network since the browser was started: \d/,
    );
  });

  test('the side panel follows the reader to a page, marks who is named in the part of it that is seen, and saves its list as Markdown, CSV and JSON', async () => {
    const panel = await open('src/sidepanel/index.html', 'main');
    // Beside a page the panel is seen; as a tab behind it, it would not be.
    await panel.evaluate(() =>
      Object.defineProperty(document, 'visibilityState', { get: () => 'visible' }),
    );
    const article = await openRead(world(), ARTICLE);
    await until(
      () => panel.evaluate(() => document.querySelectorAll('.arc-name').length > 5),
      'the ties of those on the page',
    );
    expect(await panel.evaluate(() => document.body.textContent)).toContain('Hu Binchen');
    expect(await complaints(panel)).toEqual([]);
    await followsScroll(panel, article);
    await saves(panel);
  });

  async function followsScroll(panel: Page, article: Page): Promise<void> {
    const listed = () =>
      panel.evaluate(() =>
        [...document.querySelectorAll('.in-view bdi')].map((each) => each.textContent ?? ''),
      );
    const { members } = await castOf(world().within, article.url());
    const captions = members.map(({ caption }) => caption);
    for (const place of [0, 1]) {
      await article.evaluate(
        (place) => scrollTo(0, place * document.documentElement.scrollHeight),
        place,
      );
      const [seen, unseen] = await article.evaluate(spelledOut, captions);
      expect(seen.length).toBeGreaterThan(0);
      expect(unseen.length).toBeGreaterThan(0);
      await until(async () => {
        const now = await listed();
        return seen.every((one) => now.includes(one)) && !unseen.some((one) => now.includes(one));
      }, `the panel to mark ${seen} and not ${unseen}`);
    }
  }

  async function saves(panel: Page): Promise<void> {
    await panel.evaluate(() => {
      const make = URL.createObjectURL;
      URL.createObjectURL = (file) => {
        if (file instanceof Blob)
          file.text().then((words) => {
            window.name = words;
          });
        return make(file);
      };
    });
    const saved = async (format: string) => {
      await panel.evaluate((format) => {
        window.name = '';
        const all = [...document.querySelectorAll('button')];
        all.find((one) => one.textContent === format)?.click();
      }, format);
      return until(() => panel.evaluate(() => window.name || undefined), format);
    };
    expect(await saved('Markdown')).toContain('- **Hu Binchen**');
    expect(await saved('CSV')).toMatch(/^id,kind,caption,mentions,summary\r\n/);
    const { members } = JSON.parse(await saved('JSON'));
    expect(members).toContainEqual(expect.objectContaining({ id: 'hu-binchen' }));
  }
}

/**
 * Captions of several words in the window, and those whose every word stands outside it; runs in the
 * page. Of the rest, named by a part of the caption, this says nothing.
 */
function spelledOut(captions: readonly string[]): [seen: string[], unseen: string[]] {
  const shown = (words: string) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (
        let at = node.textContent?.indexOf(words) ?? -1;
        at >= 0;
        at = node.textContent?.indexOf(words, at + 1) ?? -1
      ) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + words.length);
        const { top, bottom } = range.getBoundingClientRect();
        if (bottom > 0 && top < innerHeight) return true;
      }
    }
    return false;
  };
  const words = (caption: string) => caption.split(' ').filter((word) => /^\p{Lu}/u.test(word));
  // One word may stand in a longer name: “China” in that of a ministry.
  const full = captions.filter((caption) => caption.includes(' '));
  return [full.filter(shown), captions.filter((caption) => !words(caption).some(shown))];
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
