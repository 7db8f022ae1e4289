import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { castOf } from '../../src/cli/ask-extension';
import { KINDS } from '../../src/model/entity';
import { change, openRead, until, type World } from './harness';
import { hoverName } from './hover-name';
import { later, marked, openArticle, PROSE } from './reading-page';

const ARTICLE = '/interpol-election.html';
const DEFAULTS = {
  density: 'section',
  marksPerThousandWords: 12,
  markWellKnown: false,
  kinds: KINDS,
} as const;

/** What is marked on a page and how it looks. */
export function markRules(world: () => World): void {
  test('a mark is a dotted line of one pixel that moves nothing, and titles are as they were', async () => {
    await change(world(), { ...DEFAULTS, marksPerThousandWords: 1000, kinds: ['concept'] });
    const page = await openArticle(
      world(),
      '/dotted.html',
      `<p>Hu Binchen spoke, and <abbr title="its own words">so on</abbr>, to Peter Dahlin.</p>
       <ul><li>Christopher <b>Wray</b> did not.</li></ul><div id="component"></div>
       <script>component.attachShadow({ mode: 'open' }).innerHTML = '<p>It was Meng Hongwei who did.</p>'</script>`,
    );
    const before = await boxesOf(page);
    await change(world(), { kinds: ['person'] });
    await until(async () => (await marked(page)).length === 4, 'four marks');
    expect(await boxesOf(page)).toEqual(before);
    const looks = () =>
      page.evaluate(() => {
        const [name = ''] = CSS.highlights.keys();
        const component = document.querySelector('#component')?.shadowRoot;
        return ['p', 'li b', '#component'].map((selector) => {
          const of = document.querySelector(selector);
          const element = of === component?.host ? component?.querySelector('p') : of;
          const style = getComputedStyle(element as Element, `::highlight(${name})`);
          const { textDecorationLine: line, textDecorationStyle: look } = style;
          return `${line} ${look} ${style.textDecorationThickness}`;
        });
      });
    expect(new Set(await looks())).toEqual(new Set(['underline dotted 1px']));
    await hoverName(page, 'Hu Binchen');
    expect(
      await page.$$eval('[title]', (all) => all.map((each) => each.getAttribute('title'))),
    ).toEqual(['its own words']);
  });

  test.each(['dotted', 'line', 'tint'] as const)(
    'a mark of the style “%s” is seen where the text is light and the page’s own is dark',
    async (markStyle) => {
      await change(world(), { ...DEFAULTS, kinds: ['concept'], markStyle });
      const page = await openArticle(
        world(),
        `/light-on-dark-${markStyle}.html`,
        '<div style="background:#000;color:#fff"><p>Hu Binchen spoke, and left after a while.</p></div>',
      );
      const before = await pixelsOf(page);
      await change(world(), { kinds: ['person'] });
      await until(async () => (await marked(page)).length, 'a mark');
      const after = await until(async () => {
        const now = await pixelsOf(page);
        return now.some((value, at) => value !== before[at]) && now;
      }, 'a mark that can be seen');
      // A ground is wide and faint; of a line that is dotted every other point is as light as its words.
      const [least, many] = markStyle === 'tint' ? [20, 500] : [80, 30];
      const lighter = after.filter((value, at) => value - (before[at] ?? 0) >= least);
      expect(lighter.length).toBeGreaterThan(many);
    },
  );

  test('an entity is marked once a page, once a section or each time, as the reader wants', async () => {
    await change(world(), { density: 'page', marksPerThousandWords: 1000, kinds: ['person'] });
    const part = '<p>Hu Binchen spoke first.</p><p>After a while Hu Binchen left the hall.</p>';
    const page = await openArticle(world(), '/often.html', `${part}<h2>Later</h2>${part}`);
    for (const [density, times] of [
      ['page', 1],
      ['section', 2],
      ['every', 4],
    ] as const) {
      await change(world(), { density });
      await until(async () => (await marked(page)).length === times, `${times} for ${density}`);
    }
  });

  test('what everybody knows is in the list and unmarked, until the reader wants it marked', async () => {
    await change(world(), { marksPerThousandWords: 1000 });
    const page = await openArticle(
      world(),
      '/known-to-all.html',
      '<p>Hu Binchen came from China to a hall in Istanbul.</p>',
    );
    await until(async () => (await marked(page)).length, 'a mark');
    expect(await marked(page)).toEqual(['Hu Binchen']);
    const { members } = await castOf(world().within, page.url());
    expect(members.map(({ caption }) => caption)).toContain('China');
    await change(world(), { markWellKnown: true });
    await until(async () => (await marked(page)).includes('China'), 'China to be marked');
  });

  test('marks that stay do not go for a moment where others come or go', async () => {
    await change(world(), { ...DEFAULTS, marksPerThousandWords: 1000, known: [] });
    const page = await openArticle(world(), '/steady.html');
    await until(async () => (await marked(page)).includes('Hu Binchen'), 'marks');
    const all = (await marked(page)).length;
    const counts = await countsWhile(page, async () => {
      await change(world(), { known: ['hu-binchen'] });
      await until(async () => (await marked(page)).length === all - 1, 'one mark less');
      await change(world(), { known: [] });
      await until(async () => (await marked(page)).length === all, 'all marks');
    });
    expect(Math.min(...counts)).toBe(all - 1);
  });

  test('what is in an element without a box is marked where it comes into view', async () => {
    await change(world(), { ...DEFAULTS, marksPerThousandWords: 1000 });
    const page = await openArticle(
      world(),
      '/boxless.html',
      `<div style="height:3000px"></div><div><b class="boxless"><i class="boxless">Peter Dahlin spoke in Madrid on Friday.</i></b></div><div>${PROSE}</div>`,
      'p, .boxless { display: contents }',
    );
    const none = async () => !(await marked(page)).length;
    await until(none, 'marks far away to go');
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await until(async () => (await marked(page)).length >= 4, 'marks');
    expect(await marked(page)).toEqual(expect.arrayContaining(['Peter Dahlin', 'Hu Binchen']));
    await page.evaluate(() => scrollTo(0, 0));
    await until(none, 'marks far away to go again');
  });

  test('a text that is written anew with the same words keeps its marks, and one gets them back', async () => {
    await change(world(), { ...DEFAULTS, marksPerThousandWords: 1000 });
    const page = await openArticle(world(), '/rewritten.html');
    await until(async () => (await marked(page)).includes('Peter Dahlin'), 'marks');
    const before = await marked(page);
    await write(page, ['it itself']);
    // Longer than a change takes to settle and to be read.
    await later(500);
    expect(await marked(page)).toEqual(before);
    await write(page, ['another', 'it itself']);
    await until(async () => (await marked(page)).length === before.length, 'the marks to be back');
  });

  test('a page that the reader comes back to follows what was changed meanwhile', async () => {
    await change(world(), { ...DEFAULTS, marksPerThousandWords: 1000 });
    const page = await openArticle(world(), '/left.html');
    await until(async () => (await marked(page)).includes('Hu Binchen'), 'marks');
    await page.evaluate(() => Object.assign(window, { isKept: true }));
    world().site.serve('/away.html', '<!doctype html><title>t</title><p>Away');
    await page.goto(`${world().site.origin}/away.html`);
    await change(world(), { known: ['hu-binchen'] });
    await page.evaluate(() => history.back());
    const now = () => marked(page).catch((): string[] => []); // The page may be on its way.
    await until(async () => (await now()).includes('Safeguard Defenders'), 'the page to be back');
    await until(async () => !(await now()).includes('Hu Binchen'), 'the mark to go', 5_000);
    expect(await page.evaluate(() => 'isKept' in window)).toBe(true);
  });

  test('headline, standfirst, captions and paragraphs are marked; heads and feet of the site are not', async () => {
    await change(world(), { density: 'every', marksPerThousandWords: 1000, markWellKnown: true });
    const page = await openRead(world(), ARTICLE);
    const where = () =>
      page.evaluate(() => {
        const found = new Set<string>();
        for (const highlight of CSS.highlights.values())
          highlight.forEach(({ startContainer }) => {
            const around = startContainer.parentElement?.closest(
              'h1, figcaption, p, nav, aside, body > header, body > footer',
            );
            found.add(around?.localName ?? '');
          });
        return [...found].sort();
      });
    await until(async () => (await where()).length > 2, 'marks in all parts');
    expect(await where()).toEqual(['figcaption', 'h1', 'p']);
  });
}

function boxesOf(page: Page) {
  return page.$$eval('h1, p, abbr', (all) =>
    all.map((each) => {
      const { left, top, width, height } = each.getBoundingClientRect();
      return [left, top, width, height];
    }),
  );
}

/** How many marks each frame had while something was done. */
async function countsWhile(page: Page, work: () => Promise<void>): Promise<number[]> {
  const counts = await page.evaluateHandle(() => {
    const counts: number[] = [];
    const count = () =>
      counts.push([...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
    // Asked for again and again, so as to be the last to run before the frame is painted.
    setInterval(() => requestAnimationFrame(count), 1);
    return counts;
  });
  await work();
  return counts.jsonValue();
}

/** Writes a text of the page anew, with a frame between two versions of it. */
function write(page: Page, versions: readonly string[]): Promise<void> {
  return page.evaluate(async (versions) => {
    const node = document.getElementById('second')?.firstChild as Text;
    const { data } = node;
    for (const version of versions) {
      node.data = version === 'it itself' ? data : version;
      await new Promise(requestAnimationFrame);
    }
  }, versions);
}

/** How light each point of the page's first paragraph is, 0 to 255. */
async function pixelsOf(page: Page): Promise<number[]> {
  const paragraph = await page.$('p');
  const picture = await paragraph?.screenshot({ encoding: 'base64' });
  return page.evaluate(async (url) => {
    const image = new Image();
    image.src = url;
    await image.decode();
    const { width, height } = image;
    const drawn = new OffscreenCanvas(width, height).getContext('2d');
    drawn?.drawImage(image, 0, 0);
    const { data = [] } = drawn?.getImageData(0, 0, width, height) ?? {};
    return [...data].filter((_, at) => at % 4 === 1);
  }, `data:image/png;base64,${picture}`);
}
