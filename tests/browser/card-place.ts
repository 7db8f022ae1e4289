import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { BrowserName } from '../../src/cli/find-browsers';
import { cardText, inCard, inCardAt } from './card';
import { inFirefoxWindow } from './firefox-window';
import { openRead, until, type World } from './harness';
import { closeByKey, hoverName, rest, whereIs } from './hover-name';
import { boxes, later, marked, openArticle, PROSE } from './reading-page';

const OTHER = '<p>Operation Fox Hunt is what another text of the page is about.</p>';

/** Where a card stands, whatever the page. */
export function cardPlace(name: BrowserName, world: () => World): void {
  const show = (path: string, body?: string, style?: string) =>
    openArticle(world(), path, body, style);

  test('it stands above or below the line, 8 px away, at most 360 px wide and 60 % high', async () => {
    const page = await show('/place.html', `<div style="height:500px"></div>${PROSE}`);
    for (const who of ['Hu Binchen', 'Safeguard Defenders']) {
      await hoverName(page, who);
      const { at, card, view } = await boxes(page, who);
      expect(card.width).toBeLessThanOrEqual(360);
      expect(card.height).toBeLessThanOrEqual(view.height * 0.6 + 1);
      const gap = Math.max(card.top - at.y, at.y - (card.top + card.height)) - at.height / 2;
      expect(gap).toBeGreaterThan(7);
      expect(gap).toBeLessThan(9);
      await closeByKey(page);
    }
  });

  // Chromium’s text size is set at its start; the gallery shows its card.
  test.runIf(name === 'firefox')('with text twice as large it is twice as wide', async () => {
    const page = await show('/large.html');
    const textSize = (px: number) =>
      inFirefoxWindow(
        page,
        (px) => Services.prefs.setIntPref('font.size.variable.x-western', px),
        px,
      );
    await textSize(32);
    try {
      await hoverName(page, 'Hu Binchen');
      expect((await boxes(page, 'Hu Binchen')).card.width).toBe(720);
      await isInWindow(page);
    } finally {
      await textSize(16);
    }
  });

  test('a short card that had little room gets more where a link leads to a long one', async () => {
    const name = 'Ministry of Public Security';
    const tall = '<div style="height:2500px"></div>';
    const page = await show('/gap.html', tall + PROSE + tall);
    await page.setViewport({ width: 1000, height: 2700 });
    await hoverName(page, name);
    const short = (await inCard(page, (root) => root.scrollHeight)) ?? 0;
    await closeByKey(page);
    // Below the line there is room for this card and not for much more.
    const { y } = await whereIs(page, name);
    await page.evaluate((by) => scrollBy(0, by), y - (2700 - short - 60));
    await later(250);
    const at = await page.evaluate(boxOf, name);
    await rest(page, at);
    await until(() => cardText(page), 'the card');
    const link = await inCardAt(page, '.then button.link', 'Operation Fox Hunt');
    await page.mouse.click(link.x, link.y);
    await until(async () => (await cardText(page))?.startsWith('Operation Fox Hunt'), 'the next');
    const box = await inCard(page, (root) => {
      const { top, height } = root.getBoundingClientRect();
      return { top, height };
    });
    expect(box?.height).toBeGreaterThan(short + 100);
    expect((box?.top ?? 0) + (box?.height ?? 0)).toBeLessThan(at.y);
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
    await isInWindow(page);
  });

  test('P59 at 400 % zoom, in a window of 320 × 256, it fits and scrolls within itself', async () => {
    const page = await show('/zoomed.html');
    await page.setViewport({ width: 320, height: 256 });
    await hoverName(page, 'Hu Binchen');
    await isInWindow(page);
    const scrolls = await inCard(
      page,
      (root) => root.scrollHeight > root.clientHeight && root.scrollWidth <= root.clientWidth,
    );
    expect(scrolls).toBe(true);
  });

  test.each([
    ['the line is put at the top', '', 8],
    ['it is put below a head that stays', '<div id="head">The Courier</div>', 68],
  ])('in a window of 300 × 204, where a key leads to a name %s', async (title, head, top) => {
    const page = await show(
      `/short-${title.replaceAll(' ', '-')}.html`,
      `${head}<div style="height:300px"></div>${PROSE}<div style="height:900px"></div>`,
      '#head{position:fixed;top:0;left:0;right:0;height:50px;background:white}',
    );
    await page.setViewport({ width: 300, height: 204 });
    await world().within.askTab(page.url(), 'step', { by: 1 });
    await until(() => cardText(page), 'the card');
    const line = await page.evaluate(boxOf, 'Hu Binchen');
    const height = await inCard(page, (root) => root.getBoundingClientRect().height);
    expect(line.y).toBeGreaterThan(top);
    expect(line.y).toBeLessThan(top + 28);
    expect(height).toBeGreaterThan(204 - top - 28 - 16);
  });

  test('zoomed in by two fingers it is in what is seen', async () => {
    const page = await show('/pinched.html');
    await (name === 'firefox' ? pinchFirefox(page) : pinchChrome(page));
    await until(() => page.evaluate(() => (visualViewport?.scale ?? 1) > 2), 'the zoom');
    await hoverName(page, 'Hu Binchen');
    const { card } = await boxes(page, 'Hu Binchen');
    const seen = await page.evaluate(() => {
      const { offsetLeft, offsetTop, width, height } = visualViewport as VisualViewport;
      return { left: offsetLeft, top: offsetTop, width, height };
    });
    expect(card.left).toBeGreaterThanOrEqual(seen.left);
    expect(card.left + card.width).toBeLessThanOrEqual(seen.left + seen.width + 1);
    expect(card.top + card.height).toBeLessThanOrEqual(seen.top + seen.height + 1);
  });

  test('over a name in a modal dialog the card is there and can be used', async () => {
    const page = await show(
      '/modal.html',
      `<p>Behind it.</p><dialog id="d"><article>${PROSE}</article></dialog>`,
    );
    await page.evaluate(() => document.querySelector('dialog')?.showModal());
    await until(async () => (await marked(page)).length, 'marks');
    // What comes up may scroll to what has its focus, and no card opens before a scroll is over.
    await later(250);
    await hoverName(page, 'Hu Binchen');
    await closeByButton(page);
  });

  test('Escape closes the card in a modal dialog, and the next the dialog', async () => {
    const page = await show(
      '/modal-esc.html',
      `<dialog id="d"><article>${PROSE}</article></dialog>`,
    );
    await page.evaluate(() => {
      const dialog = document.querySelector('dialog');
      dialog?.showModal();
      // Dialogs of a page's own making listen for the key, some when it is let go.
      for (const type of ['keydown', 'keyup'] as const)
        document.addEventListener(type, ({ key }) => dialog?.append(` ${type} ${key}`));
    });
    const isOpen = () => page.evaluate(() => document.querySelector('dialog')?.open);
    const heard = () =>
      page.evaluate(() => document.querySelector('dialog')?.textContent?.match(/key\w+ Escape/g));
    await until(async () => (await marked(page)).length, 'marks');
    await later(250);
    await hoverName(page, 'Hu Binchen');
    await closeByKey(page);
    expect([await isOpen(), await heard()]).toEqual([true, null]);
    await page.keyboard.press('Escape');
    await until(async () => !(await isOpen()), 'the dialog to close');
    expect(await heard()).toEqual(['keydown Escape', 'keyup Escape']);
  });

  test.each([
    ['around a component', '<dialog><div id="host"></div></dialog>', PROSE],
    ['in a component', `<div id="host">${PROSE}</div>`, '<dialog><slot></slot></dialog>'],
  ])('over a name in a modal dialog %s it can be used', async (title, html, inside) => {
    const page = await show(`/${title.replaceAll(' ', '-')}.html`, html);
    await page.evaluate((inside) => {
      const root = document.getElementById('host')?.attachShadow({ mode: 'open' });
      if (root) root.innerHTML = inside;
      (document.querySelector('dialog') ?? root?.querySelector('dialog'))?.showModal();
      document.body.append('read again');
    }, inside);
    await until(async () => (await marked(page)).length, 'marks');
    await later(250);
    const at = await page.evaluate(() => {
      const first =
        document.getElementById('first') ??
        document.getElementById('host')?.shadowRoot?.getElementById('first');
      const range = document.createRange();
      range.selectNodeContents(first?.firstChild as Text);
      const { left, top, height } = range.getClientRects()[0] as DOMRect;
      return { x: left + 30, y: top + height / 2 };
    });
    await rest(page, at);
    await until(() => cardText(page), 'the card');
    // A click beside it would close it.
    const summary = await inCardAt(page, '.summary');
    await page.mouse.click(summary.x, summary.y);
    await closeByButton(page);
  });

  test.each([
    ['its dialog is closed', 'close', `${OTHER}<dialog>${PROSE}</dialog>`],
    ['a modal dialog comes up', 'showModal', `${PROSE}<dialog>${OTHER}</dialog>`],
    ['something else fills the screen', 'fill', `${PROSE}<section>${OTHER}</section>`],
  ])(
    'a card kept open when %s counts as closed, and the next one opens',
    async (title, act, html) => {
      const page = await show(
        `/${title.replaceAll(' ', '-')}.html`,
        `${html}<button>Fill</button>`,
        'button{position:fixed;right:0;bottom:0} section{background:white;padding:200px 40px}',
      );
      await page.evaluate((act) => {
        if (act === 'close') document.querySelector('dialog')?.showModal();
        const fill = () => document.querySelector('section')?.requestFullscreen();
        document.querySelector('button')?.addEventListener('click', fill);
      }, act);
      await until(async () => (await marked(page)).includes('Hu Binchen'), 'marks');
      await later(250);
      await hoverName(page, 'Hu Binchen');
      const summary = await inCardAt(page, '.summary');
      await page.mouse.click(summary.x, summary.y);
      if (act === 'fill') await page.click('button');
      else
        await page.evaluate((act) => {
          const dialog = document.querySelector('dialog');
          if (act === 'close') dialog?.close();
          else dialog?.showModal();
        }, act);
      await until(
        async () => (await marked(page)).includes('Operation Fox Hunt'),
        'the other mark',
      );
      await later(250);
      await rest(page, await whereIs(page, 'Operation Fox Hunt'));
      const isOther = async () => (await cardText(page))?.startsWith('Operation Fox Hunt');
      await until(isOther, 'the other card', 3_000);
    },
  );

  test('above a line in quirks mode, and in a dialog of a page that is zoomed, it stands at the line', async () => {
    const line = `${PROSE}<div style="height:3000px"></div>`;
    const pages: readonly [path: string, html: string][] = [
      ['/quirks.html', `<title>t</title><body>${line}`],
      [
        '/dialog-zoom.html',
        `<!doctype html><title>t</title><body style="zoom:2"><dialog>${PROSE}</dialog><script>document.querySelector('dialog').showModal()</script>`,
      ],
    ];
    for (const [path, html] of pages) {
      world().site.serve(path, html);
      const page = await openRead(world(), path);
      await page.evaluate(() => {
        const first = document.getElementById('first');
        if (document.compatMode === 'BackCompat') first?.setAttribute('style', 'margin-top:600px');
      });
      const at = await page.evaluate(() => {
        const range = document.createRange();
        range.selectNodeContents(document.getElementById('first')?.firstChild as Text);
        const { left, top, height } = range.getClientRects()[0] as DOMRect;
        return { x: left + 30, y: top + height / 2 };
      });
      await rest(page, at);
      await until(() => cardText(page), 'the card');
      // Not by `boxes`, which would scroll.
      const card = await inCard(page, (root) => root.getBoundingClientRect().toJSON() as DOMRect);
      const gap = Math.max((card?.top ?? 0) - at.y, at.y - (card?.bottom ?? 0));
      expect(gap).toBeGreaterThanOrEqual(8);
      expect(gap).toBeLessThan(50);
      expect(card?.width).toBe(360);
      expect(card?.top).toBeGreaterThanOrEqual(0);
      expect(card?.bottom).toBeLessThanOrEqual(800);
    }
  });

  test('a pinned card stays in a window that is made smaller', async () => {
    const page = await show('/smaller.html', PROSE, 'article{margin:550px 0 0 500px}');
    await hoverName(page, 'Hu Binchen');
    const summary = await inCardAt(page, '.summary');
    await page.mouse.click(summary.x, summary.y);
    await page.setViewport({ width: 500, height: 400 });
    await until(() => page.evaluate(() => innerWidth === 500), 'the smaller window');
    await isInWindow(page);
    await closeByButton(page);
  });

  test('in full screen the card is above what fills it, and can be used', async () => {
    const page = await show(
      '/full.html',
      `<section id="full">${PROSE}</section><button id="b">Full</button>`,
      '#full{background:white;padding:200px 40px}',
    );
    await page.evaluate(() => {
      const fill = () => document.getElementById('full')?.requestFullscreen();
      document.getElementById('b')?.addEventListener('click', fill);
    });
    await page.click('#b');
    await until(
      () => page.evaluate(() => document.fullscreenElement?.id === 'full'),
      'full screen',
    );
    await hoverName(page, 'Hu Binchen');
    await isInWindow(page);
    await closeByButton(page);
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
    const where = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('h1, p, a')].map((each) => {
          const { left, top, width, height } = each.getBoundingClientRect();
          return [left, top, width, height];
        }),
      );
    const before = await where();
    await hoverName(page, 'Hu Binchen');
    expect(await where()).toEqual(before);
    expect(await page.evaluate(() => (window as { shifts?: number }).shifts)).toBe(0);
  });
}

async function pinchChrome(page: Page): Promise<void> {
  const client = await page.createCDPSession();
  await client.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2.5 });
}

/** Two fingers on a touchpad at the corner of the page, as Firefox hears of them from the system. */
async function pinchFirefox(page: Page): Promise<void> {
  await inFirefoxWindow(page, () => {
    const { left, top } = gBrowser.selectedBrowser.getBoundingClientRect();
    const x = (window.mozInnerScreenX + left + 1) * devicePixelRatio;
    const y = (window.mozInnerScreenY + top + 1) * devicePixelRatio;
    const [begin, update, end] = [0, 1, 2];
    windowUtils.sendNativeTouchpadPinch(begin, 1, x, y, 0);
    windowUtils.sendNativeTouchpadPinch(update, 2.5, x, y, 0);
    windowUtils.sendNativeTouchpadPinch(end, 2.5, x, y, 0);
  });
}

/** Of Firefox's own window. */
declare const gBrowser: { readonly selectedBrowser: Element };
declare const Services: { readonly prefs: { setIntPref(name: string, value: number): void } };
declare const windowUtils: {
  sendNativeTouchpadPinch(phase: number, scale: number, x: number, y: number, keys: number): void;
};
declare global {
  interface Window {
    readonly mozInnerScreenX: number;
    readonly mozInnerScreenY: number;
  }
}

async function isInWindow(page: Page): Promise<void> {
  const { card, view } = await boxes(page, 'Hu Binchen');
  expect(card.width).toBeGreaterThan(200);
  expect(card.left).toBeGreaterThanOrEqual(0);
  expect(card.top).toBeGreaterThanOrEqual(0);
  expect(card.left + card.width).toBeLessThanOrEqual(view.width + 1);
  expect(card.top + card.height).toBeLessThanOrEqual(view.height + 1);
}

async function closeByButton(page: Page): Promise<void> {
  const close = await inCardAt(page, 'button', 'Close');
  await page.mouse.click(close.x, close.y);
  await until(async () => !(await cardText(page)), 'the card to close');
}

/** Where a name is in the window, wherever the page is scrolled to; runs in the page. */
function boxOf(name: string): { x: number; y: number } {
  const node = document.getElementById('first')?.firstChild;
  if (!(node instanceof Text)) return { x: 0, y: 0 };
  const from = node.data.indexOf(name);
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, from + name.length);
  const { left, top, width, height } = range.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
