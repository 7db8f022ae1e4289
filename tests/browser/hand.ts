import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { cardText, inCardAt } from './card';
import { change, until, type World } from './harness';
import { closeByKey, hoverName, rest, whereIs } from './hover-name';
import { boxes, later, openArticle, PROSE } from './reading-page';

/** Longer than the delay that these tests set and the quiet after a scroll: what will open has opened. */
const SURELY_MS = 350;

/** When a card opens and when it closes. */
export function hand(world: () => World): void {
  const show = (path: string, body?: string) => openArticle(world(), path, body);

  test('a card waits for the pointer to rest, and opens sooner after another', async () => {
    await change(world(), { openDelayMs: 1_000 });
    const page = await show('/wait.html');
    const { x, y } = await whereIs(page, 'Hu Binchen');
    await later(200);
    const waited = await timed(page, 'Hu Binchen');
    await page.mouse.move(x + 30, y + 60);
    await page.mouse.move(x, y, { steps: 5 });
    await until(() => cardText(page), 'the card');
    expect(await waited()).toBeGreaterThanOrEqual(990);
    // On the same line, which no card covers.
    const next = await whereIs(page, 'Ministry of Public Security');
    const waitedAgain = await timed(page, 'Ministry of Public Security');
    await page.mouse.move(next.x, next.y, { steps: 12 });
    await until(
      async () => (await cardText(page))?.startsWith('Ministry of Public Security'),
      'the next card',
    );
    expect(await waitedAgain()).toBeLessThan(900);
  });

  test('a pointer that only passes over a name opens nothing', async () => {
    const page = await show('/pass.html');
    const { x, y } = await whereIs(page, 'Hu Binchen');
    await later(200);
    await page.mouse.move(x - 30, y - 30);
    await page.mouse.move(x + 500, y + 30, { steps: 4 });
    await later(SURELY_MS);
    expect(await cardText(page)).toBeUndefined();
  });

  test('it stays while the pointer is on its way to it or on it, and goes after it has left', async () => {
    const page = await show('/leave.html');
    await hoverName(page, 'Hu Binchen');
    const { at, card } = await boxes(page, 'Hu Binchen');
    const isBelow = card.top > at.y;
    const edge = isBelow ? card.top : card.top + card.height;
    // Between the line and the card, then on it. The grace after leaving is 300 ms.
    for (const y of [isBelow ? edge - 4 : edge + 4, isBelow ? edge + 20 : edge - 20]) {
      await page.mouse.move(at.x + 5, y, { steps: 6 });
      await later(450);
      expect(await cardText(page)).toContain('Hu Binchen');
    }
    const waited = await timed(page, null);
    await page.mouse.move(900, isBelow ? 20 : 700);
    await until(async () => !(await cardText(page)), 'the card to close', 2_000);
    expect(await waited()).toBeGreaterThanOrEqual(290);
  });

  test.each([
    ['a frame', '<iframe srcdoc="Another page" width="600" height="500"></iframe>', ''],
    [
      'a frame in a component',
      '<div id="host"></div>',
      '<iframe srcdoc="Another page" width="600" height="500"></iframe>',
    ],
  ])('a pointer that has gone into %s has left name and card', async (title, below, inside) => {
    const page = await show(`/${title.replaceAll(' ', '-')}.html`, PROSE + below);
    await page.evaluate((inside) => {
      const root = document.getElementById('host')?.attachShadow({ mode: 'open' });
      if (root) root.innerHTML = inside;
    }, inside);
    await hoverName(page, 'Hu Binchen');
    const { at, card } = await boxes(page, 'Hu Binchen');
    const foot = card.top + card.height;
    await page.mouse.move(at.x, foot - 10, { steps: 10 });
    await later(450);
    expect(await cardText(page)).toContain('Hu Binchen');
    // The card lies over the frame.
    await page.mouse.move(at.x, foot + 20, { steps: 3 });
    await until(async () => !(await cardText(page)), 'the card to close', 2_000);
    await later(1_000);
    await change(world(), { openDelayMs: 600 });
    await rest(page, at);
    await page.mouse.move(at.x, 700);
    await later(900);
    expect(await cardText(page)).toBeUndefined();
  });

  test('a name that the page takes away just before its card is due gets none', async () => {
    await change(world(), { openDelayMs: 1_000 });
    const page = await show('/taken.html');
    // The scripts for it have come, and the next one does not open sooner.
    await hoverName(page, 'Hu Binchen');
    await closeByKey(page);
    await page.mouse.move(5, 700);
    await later(1_200);
    await page.evaluate(() => {
      const take = () => document.getElementById('first')?.replaceChildren('Gone.');
      addEventListener('mousemove', () => setTimeout(take, 960), { once: true });
    });
    await rest(page, await whereIs(page, 'Hu Binchen'));
    await later(1_500);
    expect(await page.evaluate(() => document.getElementById('first')?.textContent)).toBe('Gone.');
    expect(await cardText(page)).toBeUndefined();
  });

  test('scrolling closes it, a click in it pins it, its button closes it', async () => {
    const page = await show('/pin.html', `${PROSE}<div style="height:3000px"></div>`);
    await hoverName(page, 'Hu Binchen');
    await page.mouse.wheel({ deltaY: 60 });
    await until(async () => !(await cardText(page)), 'the card to close');
    await page.evaluate(() => scrollTo(0, 0));
    // No card opens before a scroll is over.
    await later(250);
    await hoverName(page, 'Hu Binchen');
    const summary = await inCardAt(page, '.summary');
    await page.mouse.click(summary.x, summary.y);
    await page.mouse.move(5, 5, { steps: 5 });
    await later(450);
    expect(await cardText(page)).toContain('Hu Binchen');
    const close = await inCardAt(page, 'button', 'Close');
    await page.mouse.click(close.x, close.y);
    await until(async () => !(await cardText(page)), 'the card to close');
  });

  test('its pin pressed again lets a card go as the pointer leaves', async () => {
    const page = await show('/unpin.html');
    await hoverName(page, 'Hu Binchen');
    const pin = await inCardAt(page, 'button', 'Keep open');
    await page.mouse.click(pin.x, pin.y);
    await page.mouse.click(pin.x, pin.y);
    await later(450);
    expect(await cardText(page)).toContain('Hu Binchen');
    await page.mouse.move(900, 700, { steps: 10 });
    await until(async () => !(await cardText(page)), 'the card to close', 2_000);
  });

  test('what is selected elsewhere, as by the browser’s search, keeps no card from opening, and stays', async () => {
    const page = await show('/found.html', `${PROSE}<p id="found">Nobody stands in this line.</p>`);
    await page.evaluate(() => {
      const found = document.getElementById('found')?.firstChild as Text;
      document.getSelection()?.setBaseAndExtent(found, 0, found, 6);
    });
    await hoverName(page, 'Hu Binchen');
    expect(await page.evaluate(() => String(document.getSelection()))).toBe('Nobody');
    await closeByKey(page);
  });

  test('nothing opens over a selection, which stays; nor in a drag, nor while a field has the focus', async () => {
    const page = await show(
      '/busy.html',
      `${PROSE}<input id="field"><input type="checkbox" id="tick"><div id="box"></div>`,
    );
    const opensNothing = async () => {
      await later(SURELY_MS);
      expect(await cardText(page)).toBeUndefined();
    };
    await page.evaluate(() => document.getSelection()?.selectAllChildren(document.body));
    await rest(page, await whereIs(page, 'Hu Binchen'));
    await opensNothing();
    expect(await page.evaluate(() => String(document.getSelection()))).toContain('Hu Binchen of');
    await page.evaluate(() => {
      document.getSelection()?.removeAllRanges();
      document.getElementById('field')?.focus();
    });
    await page.mouse.move(5, 5);
    await rest(page, await whereIs(page, 'Hu Binchen'));
    await opensNothing();
    await page.evaluate(() => {
      const root = document.getElementById('box')?.attachShadow({ mode: 'open' });
      root?.appendChild(document.createElement('input')).focus();
    });
    await page.mouse.move(5, 5);
    await rest(page, await whereIs(page, 'Hu Binchen'));
    await opensNothing();
    // Nothing is written in it.
    await page.evaluate(() => document.getElementById('tick')?.focus());
    await page.mouse.move(5, 5);
    await hoverName(page, 'Hu Binchen');
    await closeByKey(page);
    await page.evaluate(() => document.getElementById('tick')?.blur());
    const { x, y } = await whereIs(page, 'Hu Binchen');
    const drag = async () => {
      await page.mouse.move(x + 60, y);
      await page.mouse.down();
      await page.mouse.move(x, y, { steps: 5 });
      await opensNothing();
      await page.mouse.up();
    };
    await drag();
    // Also one that selects nothing.
    await page.evaluate(() => {
      document.getSelection()?.removeAllRanges();
      document.body.style.userSelect = 'none';
    });
    await drag();
  });

  test('a tap on a name opens a sheet over the foot of the window, a tap beside it closes it', async () => {
    const page = await show('/tap.html');
    const { x, y } = await whereIs(page, 'Hu Binchen');
    await page.touchscreen.tap(x, y);
    await until(() => cardText(page), 'the sheet');
    const { card, view } = await boxes(page, 'Hu Binchen');
    expect(card.width).toBeGreaterThan(view.width - 30);
    expect(card.top + card.height).toBeGreaterThan(view.height - 5);
    expect(card.height).toBeLessThanOrEqual(view.height * 0.6 + 1);
    await page.touchscreen.tap(x, 20);
    await until(async () => !(await cardText(page)), 'the sheet to close');
  });
}

/**
 * By the page's own clock, how long after the last movement the card of a name came, or for null none was there
 * any more: a driver may be slow.
 */
async function timed(page: Page, name: string | null): Promise<() => Promise<number>> {
  await page.evaluate((name) => {
    const clock = { moved: 0, ended: 0 };
    const moved = ({ timeStamp }: MouseEvent) => {
      if (!clock.ended) clock.moved = timeStamp;
    };
    addEventListener('mousemove', moved, true);
    const openName = () => {
      const isShown = document.querySelector('[popover]:popover-open:not([inert])');
      const open = [...CSS.highlights].find(([key]) => key.endsWith('-open'))?.[1];
      const [first] = isShown && open ? open : [];
      return first
        ? (first.startContainer as Text).data.slice(first.startOffset, first.endOffset)
        : null;
    };
    const look = () => {
      if (openName() === name) clock.ended = performance.now();
      else requestAnimationFrame(look);
    };
    look();
    Object.assign(window, { clock });
  }, name);
  return () =>
    until(
      () => page.evaluate(() => clock.ended && clock.ended - clock.moved),
      'the page to see it',
    );
}

/** What the page has noted. */
declare const clock: { readonly moved: number; readonly ended: number };
