import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { BrowserName } from '../../src/cli/find-browsers';
import { showAs } from '../hostile/media';
import { inCard, inCardAt } from './card';
import { change, open, openRead, until, type World } from './harness';
import { hoverName } from './hover-name';
import { markCount } from './reading-page';

const ARTICLE = '/interpol-election.html';

/** An element or its `::before`, a property, and its value; colours by the names that the system or we give them. */
type Row = readonly [selector: string, property: string, value: string];

/** What is told from the rest by its ground alone, which forced colours take away, has a frame. */
const framed = (selector: string): Row => [selector, 'border-top-width', '1px'];

/** What has a look of its own in forced colours, and how to come to see it. */
interface Place {
  readonly title: string;
  readonly reach: (world: World) => Promise<Page>;
  readonly forced: readonly Row[];
}

const PLACES: readonly Place[] = [
  {
    title: 'the options page',
    reach: (world) => inFront(world, 'src/options/index.html', '.switch:checked'),
    forced: [
      ['.switch:not(:checked)::before', 'background-color', 'ButtonText'],
      ['.switch:checked', 'border-top-color', 'Highlight'],
      ['.switch:checked', 'background-color', 'Highlight'],
      ['.switch:checked::before', 'background-color', 'HighlightText'],
    ],
  },
  {
    title: 'the welcome page',
    reach: (world) => inFront(world, 'src/welcome/index.html', '.mode[aria-pressed=true]'),
    forced: [
      ['.mode[aria-pressed=true]', 'border-top-color', 'Highlight'],
      ['.mode[aria-pressed=true]', 'border-top-width', '3px'],
    ],
  },
  {
    title: 'the popup over a site that is not read',
    async reach(world) {
      await change(world, { siteMode: 'list', pickedSites: [] });
      return besideArticle(world, 'src/popup/index.html', '.notice .button.main');
    },
    forced: [framed('.notice'), ['.button.main', 'border-top-width', '2px']],
  },
  {
    title: 'the side panel',
    async reach(world) {
      const panel = await besideArticle(world, 'src/sidepanel/index.html', '.cast .in-view');
      const point = () =>
        panel.$$eval('.arc-name', ([name]) => name?.dispatchEvent(new Event('pointerenter')));
      await until(async () => (await point()) && panel.$('.arc.meant'), 'the ties that are meant');
      return panel;
    },
    forced: [
      ['.arc:not(.meant)', 'stroke', 'CanvasText'],
      ['.arc.meant', 'stroke', 'Highlight'],
      ['.cast .in-view', 'outline-style', 'solid'],
      ['.cast .in-view', 'outline-color', 'Highlight'],
      ['.cast .in-view', 'outline-offset', '-1px'],
    ],
  },
  {
    title: 'a card in the popup',
    async reach(world) {
      const popup = await besideArticle(world, 'src/popup/index.html?card=hu-binchen', '.chip');
      for (const each of await popup.$$('.card [aria-expanded=false], .ref'))
        await each.evaluate((button) => (button as HTMLElement).click());
      await until(() => popup.$('.changed-body'), 'what has changed');
      return popup;
    },
    forced: [
      framed('.panel'),
      framed('.changed-body'),
      framed('.date-choice'),
      ['.source.pointed', 'outline-style', 'solid'],
      ['.source.pointed', 'outline-color', 'Highlight'],
    ],
  },
  {
    title: 'a card on a page',
    async reach(world) {
      await change(world, { density: 'every', marksPerThousandWords: 1000 });
      const page = await openRead(world, ARTICLE);
      // By the surname, so that the card says why.
      await hoverName(page, 'Dahlin', 1);
      const pin = await inCardAt(page, 'button', 'Keep open');
      await page.mouse.click(pin.x, pin.y);
      const isPinned = () =>
        inCard(page, (root) => root.querySelector('[aria-pressed=true]') !== null);
      await until(isPinned, 'the pin');
      return page;
    },
    forced: [
      framed('.because'),
      ['[aria-pressed=true]', 'background-color', 'Highlight'],
      ['[aria-pressed=true]', 'color', 'HighlightText'],
      ['[aria-pressed=true] svg', 'stroke', 'HighlightText'],
    ],
  },
];

/** What a reader's system asks for, and what our pages, a card and marks make of it. */
export function systemAsks(name: BrowserName, world: () => World): void {
  test.each(PLACES.map((place) => [place.title, place] as const))(
    'in forced colours %s has the system’s, and with less motion nothing in it moves',
    async (_, { reach, forced }) => {
      const page = await reach(world());
      await showAs(world(), page, { forced: true });
      expect(await inSurface(page, looks, forced)).toEqual(forced);
      await showAs(world(), page, { still: true });
      expect(await inSurface(page, moving)).toEqual([]);
      await showAs(world(), page);
    },
  );

  test('in forced colours a mark is a dotted line in the colour of links, whatever its look', async () => {
    await change(world(), { markStyle: 'tint' });
    const page = await openRead(world(), ARTICLE);
    await until(() => markCount(page), 'marks');
    await showAs(world(), page, { forced: true });
    const [mark, wanted] = await page.evaluate(() => {
      const [name] = CSS.highlights.keys();
      const link = document.body.appendChild(document.createElement('span'));
      link.style.textDecoration = 'underline dotted LinkText 1px';
      const paragraph = document.querySelector('article > p:nth-of-type(3)') ?? link;
      return [getComputedStyle(paragraph, `::highlight(${name})`), getComputedStyle(link)].map(
        (look) => look.textDecoration,
      );
    });
    expect(mark).toBe(wanted);
  });

  test('our own pages are as dark as the system, or as the reader wants', async () => {
    const page = await inFront(world(), 'src/options/index.html', '.figures dd');
    const ground = () => page.$eval('body', (body) => getComputedStyle(body).backgroundColor);
    const light = await ground();
    await showAs(world(), page, { dark: true });
    expect(await ground()).not.toBe(light);
    await change(world(), { theme: 'light' });
    await until(async () => (await ground()) === light, 'the light theme');
    await showAs(world(), page);
    await change(world(), { theme: 'dark' });
    await until(async () => (await ground()) !== light, 'the dark theme');
  });

  // Firefox takes more contrast for a colour theme of the system’s, which a test cannot put on.
  test.runIf(name === 'chrome')(
    'with more contrast quiet words and faint lines are as the others',
    async () => {
      const page = await inFront(world(), 'src/options/index.html', '.switch');
      await showAs(world(), page, { contrast: true });
      const rows: Row[] = [
        ['.hint', 'color', 'var(--ink)'],
        ['section.block', 'border-top-color', 'var(--edge)'],
      ];
      expect(await inSurface(page, looks, rows)).toEqual(rows);
    },
  );
}

async function inFront(world: World, path: string, there: string): Promise<Page> {
  const page = await world.session.openInside(path);
  await page.bringToFront();
  await until(() => page.$(there), there);
  return page;
}

/** A page of ours in a tab behind the article that it speaks of. */
async function besideArticle(world: World, path: string, there: string): Promise<Page> {
  const article = await open(world, world.site.origin + ARTICLE);
  const page = await world.session.openInside(path);
  // A popup or a panel is seen; a tab behind another is not.
  await page.evaluate(() =>
    Object.defineProperty(document, 'visibilityState', { get: () => 'visible' }),
  );
  await article.bringToFront();
  await until(() => page.$(there), there);
  return page;
}

/** Runs a function over the surface: that of the card where one is open, or else the page of ours. */
async function inSurface<T, A extends readonly unknown[]>(
  page: Page,
  read: (root: HTMLElement, ...given: A) => T,
  ...given: A
): Promise<T> {
  const run = new Function('root', `return (${read})(root, ...${JSON.stringify(given)})`) as (
    root: HTMLElement,
  ) => T; // What the line above says.
  const isOurs = await page.evaluate(() => location.protocol.endsWith('extension:'));
  const found = isOurs ? await page.$eval('body', run) : await inCard(page, run);
  if (found === undefined) throw new Error('no card');
  return found as T; // It came as JSON, as T is.
}

/** The rows as they are: those that hold are returned as they came. Runs in the page. */
function looks(root: HTMLElement, rows: readonly Row[]): Row[] {
  const probe = root.appendChild(document.createElement('span'));
  const named = (colour: string) => {
    probe.style.color = colour;
    return getComputedStyle(probe).color;
  };
  const found = rows.map(([selector, property, value]): Row => {
    const [of = '', part] = selector.split(/(?=::)/);
    const element = root.matches(of) ? root : root.querySelector(of);
    if (!element) return [selector, property, 'is not there'];
    const now = getComputedStyle(element, part).getPropertyValue(property);
    const same = now === (CSS.supports('color', value) ? named(value) : value);
    return [selector, property, same ? value : now];
  });
  probe.remove();
  return found;
}

/** What moves by itself, or would when it changes or is scrolled. Runs in the page. */
function moving(root: HTMLElement): string[] {
  return [root, ...root.querySelectorAll('*')].flatMap((element) =>
    ['', '::before', '::after'].flatMap((part) => {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element, part);
      const still = `${transitionDuration} ${animationName} ${scrollBehavior}`;
      return still === '0s none auto' ? [] : `${element.className}${part}: ${still}`;
    }),
  );
}
