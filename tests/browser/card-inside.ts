import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { openHost } from '../sources/host';
import { madeFeed, serveFeed } from '../sources/made-feed';
import { askAwake } from './ask-awake';
import { cardText, inCard, inCardAt } from './card';
import { openRead, until, type World } from './harness';
import { closeByKey, hoverName, whereIs } from './hover-name';
import { later, marked, openArticle, PROSE } from './reading-page';

/** What can be done in a card. */
export function cardInside(world: () => World): void {
  const show = (path: string, body?: string, style?: string) =>
    openArticle(world(), path, body, style);

  test('it is a dialog labelled by its caption, quiet until it has the focus', async () => {
    const page = await show('/named.html');
    await hoverName(page, 'Hu Binchen');
    const said = await inCard(page, (root) => ({
      role: root.getAttribute('role'),
      direction: getComputedStyle(root).direction,
      label: root.querySelector(`#${root.getAttribute('aria-labelledby')}`)?.textContent,
      live: root.matches('[aria-live]'),
      focused: root.contains((root.getRootNode() as ShadowRoot).activeElement),
    }));
    const named = { role: 'dialog', direction: 'ltr', label: 'Hu Binchen' };
    expect(said).toEqual({ ...named, live: false, focused: false });
  });

  test('its words are in the reader’s language, whatever the page declares', async () => {
    world().site.serve(
      '/elsewhere.html',
      `<!doctype html><html lang="ar" dir="rtl"><title>t</title><article>${PROSE}</article>`,
    );
    const page = await openRead(world(), '/elsewhere.html');
    await hoverName(page, 'Hu Binchen');
    const own = await inCard(page, (root) => [root.matches(':lang(en)'), root.dir]);
    expect(own).toEqual([true, 'ltr']);
  });

  test('a link between entities leads on inside the card, and Back leads back', async () => {
    const page = await show('/inside.html');
    const caption = () => inCard(page, (root) => root.querySelector('.caption')?.textContent);
    await hoverName(page, 'Hu Binchen');
    const link = await inCardAt(page, '.then button.link');
    await page.mouse.click(link.x, link.y);
    await until(async () => (await caption()) !== 'Hu Binchen', 'another entity');
    const back = await inCardAt(page, 'button', 'Back');
    await page.mouse.click(back.x, back.y);
    await until(async () => (await caption()) === 'Hu Binchen', 'the first entity');
  });

  test('a card remembers ten entities, that of the name among them, and leads back over nine', async () => {
    const page = await show('/deep.html');
    const caption = () => inCard(page, (root) => root.querySelector('.caption')?.textContent);
    const press = async (what: string, words: string) => {
      const before = await caption();
      const { x, y } = await inCardAt(page, what, words);
      await page.mouse.click(x, y);
      await until(async () => (await caption()) !== before, `what comes after ${before}`);
    };
    await hoverName(page, 'Hu Binchen');
    for (let step = 0; step < 11; step += 1)
      await press('.then button.link:not(.quiet), .ties button.link', '');
    const backs = () =>
      inCard(page, (root) => root.querySelectorAll('.card-top > .icon-button').length);
    for (let step = 0; step < 9; step += 1) await press('button', 'Back');
    expect([await backs(), await caption()]).toEqual([0, 'Hu Binchen']);
  });

  test('a name that the publisher linked is marked and keeps its link', async () => {
    const page = await show('/linked.html');
    expect(await hoverName(page, 'Christopher Wray')).toContain('Christopher Wray');
    await page.keyboard.press('Escape');
    const { x, y } = await whereIs(page, 'Christopher Wray');
    await page.mouse.click(x, y);
    await until(() => page.evaluate(() => location.hash === '#there'), 'the link to be followed');
  });

  test('a key opens a card with the focus in it, and Escape gives the focus back', async () => {
    const page = await show('/focus.html');
    await page.evaluate(() => document.getElementById('link')?.focus());
    await world().within.askTab(page.url(), 'step', { by: 1 });
    await until(() => cardText(page), 'the card');
    await focusInside(page);
    await page.keyboard.press('Escape');
    await until(async () => !(await cardText(page)), 'the card to close');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('link');
  });

  test('a card that the Tab key has led into stays when the pointer leaves', async () => {
    const page = await show('/tab-in.html');
    await page.evaluate(() => document.getElementById('link')?.focus());
    await hoverName(page, 'Hu Binchen');
    await page.keyboard.press('Tab');
    await focusInside(page);
    await page.mouse.move(900, 700, { steps: 5 });
    await later(600);
    expect(await cardText(page)).toContain('Hu Binchen');
    await closeByKey(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('link');
  });

  test('Escape gives the focus back to what had it last, also where the card was open before', async () => {
    const page = await show('/last-focus.html', `${PROSE}<button id="last">Share</button>`);
    await page.evaluate(() => document.getElementById('link')?.focus());
    await hoverName(page, 'Hu Binchen');
    const summary = await inCardAt(page, '.summary');
    await page.mouse.click(summary.x, summary.y);
    await page.evaluate(() => document.getElementById('last')?.focus());
    await world().within.askTab(page.url(), 'step', { by: 1 });
    await focusInside(page);
    await page.keyboard.press('Escape');
    await until(async () => !(await cardText(page)), 'the card to close');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('last');
  });

  test.each([
    ['the page', 'article{max-width:300px}'],
    ['a box that scrolls', 'p{max-width:300px;height:400px;overflow:auto}'],
    ['vertical writing', 'html{writing-mode:vertical-rl} article{max-width:none;height:300px}'],
  ])(
    'a name in a paragraph longer than the window is gone to in %s, and its card is beside it',
    async (place, style) => {
      const talk = 'The delegates met again in the hall above the water and talked. '.repeat(60);
      const path = `/longer-${place.replaceAll(' ', '-')}.html`;
      const page = await show(
        path,
        `<p>Hu Binchen spoke. ${talk} Peter Dahlin answered. ${talk} Christopher Wray left.</p>`,
        style,
      );
      for (const name of ['Hu Binchen', 'Peter Dahlin', 'Christopher Wray']) {
        await world().within.askTab(page.url(), 'step', { by: 1 });
        await until(async () => (await cardText(page))?.startsWith(name), `the card of ${name}`);
        const line = await lineOf(page, name);
        const box = await inCard(page, (root) => root.getBoundingClientRect().toJSON() as DOMRect);
        expect(line.top).toBeGreaterThanOrEqual(0);
        expect(line.bottom).toBeLessThanOrEqual(800);
        expect(line.left).toBeGreaterThanOrEqual(0);
        expect(line.right).toBeLessThanOrEqual(1000);
        const gap = Math.max((box?.top ?? 0) - line.bottom, line.top - (box?.bottom ?? 0));
        expect(gap).toBeGreaterThanOrEqual(7);
        expect(gap).toBeLessThan(12);
      }
    },
  );

  test('Escape gives the focus back into a component, and leaves the page where it is read', async () => {
    const page = await show(
      '/focus-far.html',
      `<div id="host"></div><div style="height:3000px"></div><p>Hu Binchen spoke.</p><div style="height:3000px"></div>`,
    );
    await page.evaluate(() => {
      const root = document.getElementById('host')?.attachShadow({ mode: 'open' });
      const link = root?.appendChild(document.createElement('a'));
      if (link) link.href = '#there';
      link?.focus();
    });
    await world().within.askTab(page.url(), 'step', { by: 1 });
    await until(() => cardText(page), 'the card');
    const before = await page.evaluate(() => scrollY);
    expect(before).toBeGreaterThan(2_000);
    await closeByKey(page);
    const after = await page.evaluate(() => ({
      focused: document.getElementById('host')?.shadowRoot?.activeElement?.localName,
      at: scrollY,
    }));
    expect(after).toEqual({ focused: 'a', at: before });
  });

  test('where nothing had the focus, Tab goes on from the name after Escape, and the page hears of nothing', async () => {
    const page = await show(
      '/focus-none.html',
      `<p><a href="#1">One</a> <a href="#2">two</a> <a href="#3" style="display:none">three</a>.</p>${PROSE}`,
    );
    await page.evaluate(() => {
      const types = ['focus', 'blur', 'focusin', 'focusout', 'DOMFocusIn', 'DOMFocusOut'];
      for (const type of types)
        document.addEventListener(
          type,
          ({ target }) => {
            if (target instanceof HTMLAnchorElement) document.title += ` ${type}`;
          },
          true,
        );
      document.addEventListener('selectionchange', () => {
        document.title += ' selection';
      });
    });
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href'));
    await world().within.askTab(page.url(), 'step', { by: 1 });
    await until(() => inCard(page, (root) => root.matches(':focus-within')), 'the focus in it');
    await page.keyboard.press('Tab');
    await closeByKey(page);
    expect(await page.title()).toBe('t');
    expect(await focused()).toBeNull();
    await page.keyboard.press('Tab');
    // Behind the name, past the links before it.
    await until(async () => (await focused()) === '#there', 'the focus on the next link');
  });

  test('by keys alone a link leads on and Back leads back, with the focus on the caption', async () => {
    const page = await show('/keys-inside.html');
    const focused = () =>
      inCard(page, (root) => {
        const { activeElement } = root.getRootNode() as ShadowRoot;
        return activeElement?.className === 'caption' ? activeElement.textContent : undefined;
      });
    await world().within.askTab(page.url(), 'step', { by: 1 });
    const first = await until(focused, 'the focus on the caption');
    const press = async (selector: string) => {
      await inCard(
        page,
        new Function('root', `root.querySelector('${selector}').focus()`) as () => void, // Its body is given.
      );
      await page.keyboard.press('Enter');
    };
    await press('.then button.link:not(.quiet)');
    await until(
      async () => ![undefined, first].includes((await focused()) ?? undefined),
      'another',
    );
    await press('.card-top > .icon-button');
    await until(async () => (await focused()) === first, 'the first');
  });

  test('after a card is read as of another day its mark is drawn as open, and the keys go on from there', async () => {
    const page = await show('/dated.html');
    const caption = () => inCard(page, (root) => root.querySelector('.caption')?.textContent);
    const step = async (name: string) => {
      await world().within.askTab(page.url(), 'step', { by: 1 });
      await until(async () => (await caption()) === name, `the card of ${name}`);
    };
    await step('Hu Binchen');
    await step('Ministry of Public Security of China');
    for (const [what, words] of [
      ['button', 'Change the date'],
      ['.date-choice .button', 'Today'],
    ] as const) {
      const { x, y } = await inCardAt(page, what, words);
      await page.mouse.click(x, y);
    }
    await until(() => inCard(page, (root) => root.textContent?.includes('As of today')), 'today');
    const drawn = () =>
      page.evaluate(() =>
        [...CSS.highlights].some(([name, { size }]) => name.endsWith('-open') && size === 1),
      );
    await until(drawn, 'the mark to be drawn as open');
    await step('Interpol Executive Committee');
  });

  test('what is written in a card is no command to the page', async () => {
    const page = await show('/commands.html');
    await page.evaluate(() => {
      const isField = (target: EventTarget | null) => target instanceof HTMLTextAreaElement;
      for (const type of ['keydown', 'keypress', 'keyup', 'paste', 'contextmenu', 'mousedown'])
        document.addEventListener(type, (event) => {
          if (isField(event.target)) return;
          event.preventDefault();
          if (event instanceof KeyboardEvent) document.title += event.key;
        });
    });
    await hoverName(page, 'Hu Binchen');
    const wrong = await inCardAt(page, '.card-foot button', 'Something wrong');
    await page.mouse.click(wrong.x, wrong.y);
    const field = await inCardAt(page, 'textarea');
    await page.mouse.click(field.x, field.y);
    await page.keyboard.type('jk');
    await until(
      () => inCard(page, (root) => root.querySelector('textarea')?.value.includes('jk')),
      'what was written',
    );
    expect(await page.title()).toBe('t');
    await closeByKey(page);
    await page.keyboard.type('n');
    expect(await page.title()).toContain('n');
  });

  test('“I know this one” takes an entity’s marks away, and the options give them back', async () => {
    const page = await show('/known.html');
    const isMarked = async () => (await marked(page)).includes('Hu Binchen');
    await until(isMarked, 'the mark');
    await hoverName(page, 'Hu Binchen');
    const know = await inCardAt(page, '.card-foot button', 'I know this one');
    await page.mouse.click(know.x, know.y);
    await until(async () => !(await isMarked()) && !(await cardText(page)), 'mark and card to go');
    const options = await world().session.openInside('src/options/index.html');
    const undo = await until(() => options.$('[aria-label="Remove Hu Binchen"]'), 'the way back');
    await undo.click();
    await page.bringToFront();
    await until(isMarked, 'the mark to come back');
  });

  test('a name of several is read as the reader chooses, and stays so on the page', async () => {
    await twoOfOneName(world);
    const page = await show(
      '/several.html',
      '<p>Lena Quorndon spoke in the morning, before anybody else had come.</p><p>In the evening Lena Quorndon spoke again.</p>',
    );
    const card = await hoverName(page, 'Lena Quorndon');
    expect(card).toContain('can mean more than one');
    const before = await inCard(page, (root) => root.querySelector('.summary')?.textContent);
    const other = await inCardAt(page, '.readings button');
    await page.mouse.click(other.x, other.y);
    const after = await until(async () => {
      const now = await inCard(page, (root) => root.querySelector('.summary')?.textContent);
      return now !== before && now;
    }, 'the other reading');
    // The same card leads back, and there again.
    for (const wanted of [before, after]) {
      const reading = await inCardAt(page, '.readings button');
      await page.mouse.click(reading.x, reading.y);
      const now = () => inCard(page, (root) => root.querySelector('.summary')?.textContent);
      await until(async () => (await now()) === wanted, 'the reading before');
    }
    await closeByKey(page);
    const again = await hoverName(page, 'Lena Quorndon', 1);
    expect(again).toContain(after.slice(0, 30));
    expect(again).toContain('you chose');
  });
}

/** Brings in two people of one name, who stay: no other page names them. */
async function twoOfOneName(world: () => World): Promise<void> {
  const ask = askAwake(world);
  const host = await openHost({ items: new Map(), redirects: new Map(), codes: [] });
  const people = ['engineer', 'painter'].map((work) => ({
    id: `lena-quorndon-${work}`,
    kind: 'person',
    caption: `Lena Quorndon`,
    ids: { wikidata: null, enwiki: null },
    familiarity: 'specialist',
    names: [{ text: 'Lena Quorndon', type: 'canonical' }],
    summary: { text: `The ${work} of that name, made up for a test.`, asOf: '2021' },
    statements: [],
    sources: {},
    lastVerified: '2021-11-01',
  }));
  const address = serveFeed(host, '/several', await madeFeed({ people }));
  const { source } = await ask('addFeed', { address });
  if (!source) throw new Error('the feed is refused');
  await until(async () => {
    const { sources } = await ask('sources', {});
    return sources.find(({ id }) => id === source)?.state === 'fresh';
  }, 'the two to be in use');
  await host.close();
}

async function focusInside(page: Page): Promise<void> {
  const isInside = (root: HTMLElement) =>
    root.contains((root.getRootNode() as ShadowRoot).activeElement);
  await until(() => inCard(page, isInside), 'the focus to be in the card');
}

/** The first line box of a name, wherever the page is scrolled to. */
function lineOf(page: Page, name: string) {
  return page.evaluate((name) => {
    const node = document.querySelector('article p')?.firstChild;
    const range = document.createRange();
    if (node instanceof Text) {
      range.setStart(node, node.data.indexOf(name));
      range.setEnd(node, node.data.indexOf(name) + name.length);
    }
    const { left, right, top, bottom } = range.getClientRects()[0] ?? new DOMRect();
    return { left, right, top, bottom };
  }, name);
}
