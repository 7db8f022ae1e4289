import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { cardText, inCard, inCardAt } from './card';
import { cutOff } from './cut-off';
import { change, openRead, until, type World } from './harness';
import { closeByKey, hoverName } from './hover-name';
import { openArticle, PROSE } from './reading-page';

const ARTICLE = '/interpol-election.html';

/** What a card says, in which order and colours, and what a reader takes from it. */
export function cardSays(world: () => World): void {
  test('it tells its parts in their order, and what changed since when asked', async () => {
    const page = await openRead(world(), ARTICLE);
    const words = await hoverName(page, 'Hu Binchen');
    expect(words).toContain('On Nov 25, 2021, when this was published');
    expect(words).toContain('according to IPAC');
    const parts = await inCard(page, (root) => {
      const order = '.caption,.kind,.summary,.then-head,.then > .statements,.chip,.ties,.sources';
      const wanted = [...order.split(','), '.card-foot'];
      const found = wanted.map((part) => root.querySelector(part));
      const sorted = found.every(
        (part, at) => part && (at === 0 || (found[at - 1]?.compareDocumentPosition(part) ?? 0) & 4),
      );
      const told = [...root.querySelectorAll('.then > .statements dd')];
      const sourced = told.every((one) => one.querySelector('.ref'));
      return { sorted, told: told.length, sourced };
    });
    expect(parts).toMatchObject({ sorted: true, sourced: true });
    expect(parts?.told).toBeGreaterThanOrEqual(3);
    expect(parts?.told).toBeLessThanOrEqual(5);
    const chip = await inCardAt(page, '.chip', 'Changed since');
    await page.mouse.click(chip.x, chip.y);
    await until(
      () => inCard(page, (root) => root.querySelector('.changed-body dd') !== null),
      'what changed',
    );
    const number = await inCardAt(page, '.ref');
    await page.mouse.click(number.x, number.y);
    await until(
      () =>
        inCard(page, (root) =>
          (root.getRootNode() as ShadowRoot).activeElement?.matches('.source.pointed button'),
        ),
      'the focus on the source of that number',
    );
    expect(await inCard(page, cutOff)).toEqual([]);
  });

  test('it is as light or dark as the page around it, or as the reader wants', async () => {
    await change(world(), { theme: 'page' });
    const page = await openArticle(world(), '/ground.html', undefined, 'background:#fff');
    const scheme = async () => {
      await hoverName(page, 'Hu Binchen');
      const found = await inCard(page, (root) => getComputedStyle(root).colorScheme);
      await closeByKey(page);
      return found;
    };
    expect(await scheme()).toBe('light');
    await page.$eval('article', (article) => article.setAttribute('style', 'background:#111'));
    expect(await scheme()).toBe('dark');
    await change(world(), { theme: 'light' });
    expect(await scheme()).toBe('light');
  });

  test('a citation is copied in three forms, also where the page keeps the clipboard to itself', async () => {
    const { site } = world();
    const article = `<!doctype html><title>t</title><body><article><h1>A vote</h1><p>Hu Binchen of the Ministry of Public Security came.</p></article><textarea id="paste"></textarea>`;
    site.serve('/clipboard.html', article, undefined, {
      'permissions-policy': 'clipboard-write=()',
    });
    const page = await openRead(world(), '/clipboard.html');
    await hoverName(page, 'Hu Binchen');
    const cite = await inCardAt(page, '.card-foot button', 'Copy citation');
    await page.mouse.click(cite.x, cite.y);
    for (const [form, begins] of [
      ['Plain text', 'Hu Binchen, as of '],
      ['Markdown', '**Hu Binchen, as of '],
      ['CSL-JSON', '['],
    ] as const) {
      const button = await inCardAt(page, '.panel button', form);
      await page.mouse.click(button.x, button.y);
      await until(
        () =>
          inCard(
            page,
            (root) => root.querySelector('.panel [role=status]')?.textContent === 'Copied',
          ),
        'the card to say that it is copied',
      );
      expect((await pasted(page)).startsWith(begins)).toBe(true);
    }
  });

  test('“Something wrong?” shows a text to edit, without the page’s address until that is ticked', async () => {
    const page = await openArticle(
      world(),
      '/wrong.html',
      `${PROSE}<textarea id="paste"></textarea>`,
    );
    await hoverName(page, 'Hu Binchen');
    const wrong = await inCardAt(page, '.card-foot button', 'Something wrong?');
    await page.mouse.click(wrong.x, wrong.y);
    const field = await inCardAt(page, '.panel textarea');
    await page.mouse.click(field.x, field.y);
    await page.keyboard.type('My own words. ');
    const copied = async () => {
      const button = await inCardAt(page, '.panel button', 'Copy text');
      await page.mouse.click(button.x, button.y);
      return pasted(page);
    };
    const words = await until(async () => {
      const now = await copied();
      return now.includes('My own words.') && now;
    }, 'the text on the clipboard');
    expect(words).toContain('(hu-binchen)');
    expect(words).not.toContain('127.0.0.1');
    const tick = await inCardAt(page, '.panel input[type=checkbox]');
    await page.mouse.click(tick.x, tick.y);
    await until(async () => (await copied()).includes(page.url()), 'the address in it');
    expect(await cardText(page)).toBeTruthy();
  });
}

/** What the reader's clipboard holds, pasted into a field of the page. */
async function pasted(page: Page): Promise<string> {
  await page.$eval('#paste', (field) => {
    (field as HTMLTextAreaElement).value = '';
    (field as HTMLElement).focus();
  });
  await page.keyboard.down('Control');
  await page.keyboard.press('v', { commands: ['Paste'] });
  await page.keyboard.up('Control');
  return page.$eval('#paste', (field) => (field as HTMLTextAreaElement).value);
}
