import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import { cardText, inCard, inCardAt } from './card';
import { change, inBothBrowsers, openRead, until } from './harness';
import { hoverName, rest, whereIs } from './hover-name';

const PROSE = `<p id="first">Hu Binchen of the Ministry of Public Security in China was elected to the Executive Committee of Interpol on Thursday, at the end of a long day of talks.</p>
  <p id="second">Peter Dahlin of Safeguard Defenders and <a href="#there" id="link">Christopher Wray</a> of the FBI objected to it.</p>`;
const html = (body: string, style = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>t</title><meta property="article:published_time" content="2021-11-25T12:00:00Z"><style>body{margin:40px;font:18px/1.6 serif}article{max-width:600px}${style}</style></head><body><article><h1>A vote in Istanbul</h1>${body}</article></body></html>`;
const later = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** The card's box and the box of the line that a name stands in. */
async function boxes(page: Page, name: string) {
  const at = await whereIs(page, name);
  const card = await inCard(page, (root) => {
    const { left, top, width, height } = root.getBoundingClientRect();
    return { left, top, width, height };
  });
  if (!card) throw new Error('no card');
  const view = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  return { at, card, view };
}

inBothBrowsers('the card under a reader’s hand', (name, world) => {
  beforeAll(() => change(world(), { density: 'every', marksPerThousandWords: 1000 }));

  const show = async (path: string, body = PROSE, style = '') => {
    world().site.serve(path, html(body, style));
    return openRead(world(), path);
  };

  test('it waits for the pointer to rest, and opens sooner after another', async () => {
    const page = await show('/wait.html');
    const { x, y } = await whereIs(page, 'Hu Binchen');
    await later(250);
    await page.mouse.move(x + 30, y + 60);
    await page.mouse.move(x, y, { steps: 5 });
    await later(120);
    expect(await cardText(page)).toBeUndefined();
    await until(() => cardText(page), 'the card');
    // On the same line, which no card covers.
    const next = await whereIs(page, 'Ministry of Public Security');
    await page.mouse.move(next.x, next.y, { steps: 12 });
    await until(
      async () => (await cardText(page))?.startsWith('Ministry of Public Security'),
      'the next card',
      1_500,
    );
  });

  test('a pointer that only passes over a name opens nothing', async () => {
    const page = await show('/pass.html');
    const { x, y } = await whereIs(page, 'Hu Binchen');
    await later(250);
    await page.mouse.move(x - 30, y - 30);
    await page.mouse.move(x + 500, y + 30, { steps: 4 });
    await later(700);
    expect(await cardText(page)).toBeUndefined();
  });

  test('it stands above or below the line, 8 px away, at most 360 px wide and 60 % high', async () => {
    const page = await show('/place.html', `<div style="height:500px"></div>${PROSE}`);
    for (const who of ['Hu Binchen', 'Safeguard Defenders']) {
      await hoverName(page, who);
      const { at, card, view } = await boxes(page, who);
      expect(card.width).toBeLessThanOrEqual(360);
      expect(card.height).toBeLessThanOrEqual(view.height * 0.6 + 1);
      const gap = Math.max(card.top - at.y, at.y - (card.top + card.height));
      expect(gap).toBeGreaterThanOrEqual(8);
      expect(gap).toBeLessThan(40);
      await page.keyboard.press('Escape');
    }
  });

  test('it closes after the pointer has left, but not on the way to it or on it', async () => {
    const page = await show('/leave.html');
    await hoverName(page, 'Hu Binchen');
    const { at, card } = await boxes(page, 'Hu Binchen');
    const edge = card.top > at.y ? card.top + 20 : card.top + card.height - 20;
    await page.mouse.move(at.x + 5, edge, { steps: 12 });
    await later(600);
    expect(await cardText(page)).toContain('Hu Binchen');
    await page.mouse.move(900, card.top > at.y ? 20 : 700, { steps: 10 });
    await until(async () => !(await cardText(page)), 'the card to close', 2_000);
  });

  test('scrolling closes it, a click in it pins it, its button closes it', async () => {
    const page = await show('/pin.html', `${PROSE}<div style="height:3000px"></div>`);
    await hoverName(page, 'Hu Binchen');
    await page.mouse.wheel({ deltaY: 60 });
    await until(async () => !(await cardText(page)), 'the card to close');
    await page.evaluate(() => scrollTo(0, 0));
    await hoverName(page, 'Hu Binchen');
    const summary = await inCardAt(page, '.summary');
    await page.mouse.click(summary.x, summary.y);
    await page.mouse.move(5, 5, { steps: 5 });
    await later(700);
    expect(await cardText(page)).toContain('Hu Binchen');
    const close = await inCardAt(page, 'button', 'Close');
    await page.mouse.click(close.x, close.y);
    await until(async () => !(await cardText(page)), 'the card to close');
  });

  test('nothing opens over a selection, while dragging, or while a field has the focus', async () => {
    const page = await show('/busy.html', `${PROSE}<input id="field">`);
    await page.evaluate(() => document.getSelection()?.selectAllChildren(document.body));
    await rest(page, await whereIs(page, 'Hu Binchen'));
    await later(700);
    expect(await cardText(page)).toBeUndefined();
    await page.evaluate(() => {
      document.getSelection()?.removeAllRanges();
      document.getElementById('field')?.focus();
    });
    await page.mouse.move(5, 5);
    await rest(page, await whereIs(page, 'Hu Binchen'));
    await later(700);
    expect(await cardText(page)).toBeUndefined();
    await page.evaluate(() => document.getElementById('field')?.blur());
    const { x, y } = await whereIs(page, 'Hu Binchen');
    await page.mouse.move(x + 60, y);
    await page.mouse.down();
    await page.mouse.move(x, y, { steps: 5 });
    await later(700);
    expect(await cardText(page)).toBeUndefined();
    await page.mouse.up();
  });

  test('a link between entities leads on inside the card, and Back leads back', async () => {
    const page = await show('/inside.html');
    await hoverName(page, 'Hu Binchen');
    const link = await inCardAt(page, '.then button.link, .then dd button, .then a');
    await page.mouse.click(link.x, link.y);
    await until(
      () => inCard(page, (root) => root.querySelector('.caption')?.textContent !== 'Hu Binchen'),
      'another entity',
    );
    const back = await inCardAt(page, 'button', 'Back');
    await page.mouse.click(back.x, back.y);
    await until(
      () => inCard(page, (root) => root.querySelector('.caption')?.textContent === 'Hu Binchen'),
      'the first entity',
    );
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
    await until(
      () => inCard(page, (root) => root.contains((root.getRootNode() as ShadowRoot).activeElement)),
      'the focus to be in the card',
    );
    await page.keyboard.press('Escape');
    await until(async () => !(await cardText(page)), 'the card to close');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('link');
  });

  test('over a name in a modal dialog the card is there and can be used', async () => {
    const page = await show(
      '/modal.html',
      `<p>Behind it.</p><dialog id="d"><article>${PROSE}</article></dialog>`,
    );
    await page.evaluate(() => document.querySelector('dialog')?.showModal());
    await until(
      () => page.evaluate(() => [...CSS.highlights.values()].some((one) => one.size > 0)),
      'marks',
    );
    await hoverName(page, 'Hu Binchen');
    const close = await inCardAt(page, 'button', 'Close');
    await page.mouse.click(close.x, close.y);
    await until(async () => !(await cardText(page)), 'the card to close');
  });

  test('a name that wraps has its card at the line under the pointer', async () => {
    const page = await show('/wrap.html', PROSE, 'article{max-width:150px}');
    const lines = await page.evaluate(() => {
      const node = document.getElementById('first')?.firstChild;
      if (!(node instanceof Text)) return [];
      const at = node.data.indexOf('Ministry of Public Security');
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 27);
      return [...range.getClientRects()].map(({ left, top, width, height }) => ({
        x: left + width / 2,
        y: top + height / 2,
      }));
    });
    expect(lines.length).toBeGreaterThan(1);
    const last = lines.at(-1);
    if (last) await rest(page, last);
    await until(() => cardText(page), 'the card');
    const { card } = await boxes(page, 'Hu Binchen');
    const gap = Math.max(card.top - (last?.y ?? 0), (last?.y ?? 0) - (card.top + card.height));
    expect(gap).toBeGreaterThanOrEqual(8);
    expect(gap).toBeLessThan(40);
  });

  test.each([
    ['vertical writing', 'article{writing-mode:vertical-rl;height:400px}'],
    ['right-to-left text', 'article{direction:rtl}'],
    ['a transformed page', 'html{transform:scale(0.9) rotate(1deg)}'],
    ['a page under a filter', 'html{filter:grayscale(1)} body{overflow:hidden}'],
    [
      'hostile styles',
      '*{all:unset!important} div{display:none!important} article,p,h1{display:block!important}',
    ],
  ])('in %s the card is in the window', async (title, style) => {
    const page = await show(`/${title.replaceAll(' ', '-')}.html`, PROSE, style);
    await hoverName(page, 'Hu Binchen');
    const { card, view } = await boxes(page, 'Hu Binchen');
    expect(card.width).toBeGreaterThan(200);
    expect(card.left).toBeGreaterThanOrEqual(0);
    expect(card.left + card.width).toBeLessThanOrEqual(view.width + 1);
    expect(card.top + card.height).toBeLessThanOrEqual(view.height + 1);
  });

  test('opening a card moves nothing on the page', async () => {
    const page = await show('/shift.html');
    await page.evaluate(() => {
      (window as { shifts?: number }).shifts = 0;
      if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return;
      new PerformanceObserver((list) => {
        (window as { shifts?: number }).shifts = list.getEntries().length;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const before = await whereIs(page, 'Peter Dahlin');
    await hoverName(page, 'Hu Binchen');
    expect(await whereIs(page, 'Peter Dahlin')).toEqual(before);
    expect(await page.evaluate(() => (window as { shifts?: number }).shifts)).toBe(0);
  });

  test.skipIf(name === 'firefox')(
    'a tap on a name opens a sheet over the foot of the window',
    async () => {
      const page = await show('/tap.html');
      const { x, y } = await whereIs(page, 'Hu Binchen');
      await page.touchscreen.tap(x, y);
      await until(() => cardText(page), 'the sheet');
      const { card, view } = await boxes(page, 'Hu Binchen');
      expect(card.width).toBeGreaterThan(view.width - 30);
      expect(card.top + card.height).toBeGreaterThan(view.height - 5);
    },
  );
});
