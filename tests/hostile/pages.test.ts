import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import { cardText } from '../browser/card';
import { inBothBrowsers, until } from '../browser/harness';
import { hoverName, whereIs } from '../browser/hover-name';
import { type Act, pauseSite, running, type Trace, without } from './control';

const PROSE =
  '<p id="first">Hu Binchen of the Ministry of Public Security in China was elected to the Executive Committee of Interpol on Thursday.</p><p id="second">Peter Dahlin of Safeguard Defenders and Christopher Wray of the FBI objected to it.</p>';
const page = (body: string, script = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>t</title></head><body><article id="story"><h1>Interpol elects</h1>${body}</article><script>${script}</script></body></html>`;
const nothing: Act = async () => {};
const during =
  (script: string, ms = 1_000): Act =>
  async (on) => {
    await on.evaluate(script);
    await new Promise((later) => setTimeout(later, ms));
  };
const marksOn = (on: Page) =>
  on.evaluate(() => [...CSS.highlights.values()].reduce((sum, one) => sum + one.size, 0));

type Check = (on: Page, ids: readonly string[]) => Promise<void> | void;
const finds =
  (...wanted: string[]): Check =>
  (_on, ids) =>
    expect(ids).toEqual(expect.arrayContaining(wanted));
const findsNone: Check = async (on, ids) => {
  expect(ids).toEqual([]);
  expect(await marksOn(on)).toBe(0);
};

/** Rows of the list of hostile pages: what the page does, and what must hold. */
const ROWS: readonly [row: string, html: string, act: Act, check: Check][] = [
  [
    'P05 nothing of a mark is in what the page can copy or serialise',
    page(PROSE),
    nothing,
    async (on) => {
      const seen = await on.evaluate(() => document.documentElement.getHTML?.() ?? '');
      expect(seen).not.toContain('bg-');
    },
  ],
  [
    'P12 a page without names has the default style and no highlight',
    '<!doctype html><title>f</title><article><p>The ferry was late and the quay was wet. Nobody minded.</p></article>',
    nothing,
    async (on, ids) => {
      await findsNone(on, ids);
      const style = await on.evaluate(
        () => getComputedStyle(document.documentElement, '::highlight(bg-0)').textDecorationLine,
      );
      expect(style).toBe('none');
    },
  ],
  [
    'P13 a page that clears the registry of highlights in a loop',
    page(PROSE, 'setInterval(() => CSS.highlights.clear(), 5)'),
    nothing,
    finds('hu-binchen'),
  ],
  [
    'P23 ten thousand mutations a second',
    page(`${PROSE}<p id="ticker">0</p>`),
    during(
      `(() => { const end = performance.now() + 1000; const tick = () => { for (let i = 0; i < 170; i++) document.getElementById('ticker').firstChild.data = 'Interpol ' ; document.getElementById('ticker').firstChild.data = 'x'; if (performance.now() < end) requestAnimationFrame(tick); }; tick(); })()`,
      1_800,
    ),
    finds('hu-binchen'),
  ],
  [
    'P24 a page that undoes what it sees on every frame',
    page(
      PROSE,
      'const was = document.getElementById("story").innerHTML; const undo = () => { if (document.getElementById("story").innerHTML !== was) document.getElementById("story").innerHTML = was; requestAnimationFrame(undo); }; requestAnimationFrame(undo);',
    ),
    nothing,
    finds('hu-binchen'),
  ],
  [
    'P27 an edit inside a marked word',
    page(PROSE),
    during(
      `document.getElementById('first').firstChild.data = 'Xu Binchen of the harbour office was elected to the Executive Committee of Interpol on Thursday.'`,
    ),
    (_on, ids) => {
      expect(ids).not.toContain('hu-binchen');
      expect(ids).toContain('interpol');
    },
  ],
  [
    'P28 twenty thousand combining marks',
    page(`${PROSE}<p>a${'\u0301\u0323'.repeat(10_000)}</p>`),
    nothing,
    finds('hu-binchen'),
  ],
  [
    'P30 controls of writing direction around a name',
    page(
      '<p dir="rtl">\u202BHu Binchen\u202C of the Ministry of Public Security in China, an officer of Interpol.</p>',
    ),
    nothing,
    finds('hu-binchen'),
  ],
  [
    'P31 lone surrogates and emoji beside names',
    page(
      '<p>\ud83d\udc69\u200d\ud83d\ude80 Hu Binchen \ud83d\ude00 of the Ministry of Public Security in China and Interpol.</p>',
      'document.getElementById("story").append(Object.assign(document.createElement("p"), { textContent: "\\ud800 Peter Dahlin of Safeguard Defenders \\udfff" }))',
    ),
    nothing,
    finds('hu-binchen', 'peter-dahlin'),
  ],
  [
    'P33 Chinese without spaces',
    page('<p>据新华社报道，国际刑警组织周四选出胡彬郴。</p>'),
    nothing,
    () => {},
  ],
  [
    'P35 a name over a line break of the layout',
    page('<p>On Thursday Peter<br>Dahlin of Safeguard Defenders spoke of Interpol.</p>'),
    nothing,
    finds('safeguard-defenders'),
  ],
  [
    'P36 ten thousand equal names',
    page(`${PROSE}<p>${'Safeguard Defenders spoke. '.repeat(10_000)}</p>`),
    nothing,
    async (on, ids) => {
      expect(ids).toContain('safeguard-defenders');
      expect(await marksOn(on)).toBeLessThanOrEqual(400);
    },
  ],
  [
    'P37 a table of a hundred thousand cells',
    page(`${PROSE}<table>${`<tr>${'<td>12</td>'.repeat(50)}</tr>`.repeat(2_000)}</table>`),
    nothing,
    finds('hu-binchen'),
  ],
  [
    'P22 a tree five thousand elements deep',
    page(
      `${PROSE}${'<div>'.repeat(5_000)}<p>Nathan Law spoke of Hong Kong.</p>${'</div>'.repeat(5_000)}`,
    ),
    nothing,
    finds('hu-binchen'),
  ],
  [
    'P40 a document opened, written and closed after it was read',
    page(PROSE),
    during(
      `document.open(); document.write(${JSON.stringify('<!doctype html><title>n</title><article><h1>Again</h1><p>Nathan Law spoke of Hong Kong and of Interpol.</p></article>')}); document.close();`,
      1_500,
    ),
    async (on) => {
      expect(await on.evaluate(() => document.body.textContent)).toContain('Nathan Law');
    },
  ],
  [
    'P40 a document whose root is replaced',
    page(PROSE),
    during(`document.documentElement.replaceWith(document.documentElement.cloneNode(true))`, 1_500),
    finds('hu-binchen'),
  ],
  [
    'P54 a sandboxed frame and one without an origin',
    page(
      `${PROSE}<iframe sandbox srcdoc="<p>Interpol</p>" width="400" height="300"></iframe><iframe sandbox="allow-scripts" src="data:text/html,<p>Interpol" width="400" height="300"></iframe>`,
    ),
    nothing,
    finds('hu-binchen'),
  ],
  [
    'P57 two hundred frames',
    page(
      `${PROSE}${'<iframe srcdoc="<p>Interpol and the FBI</p>" width="300" height="150"></iframe>'.repeat(200)}`,
    ),
    nothing,
    finds('hu-binchen'),
  ],
  [
    'P61 two hundred routes of a single-page application',
    page(PROSE),
    during(
      `(async () => { for (let i = 0; i < 200; i++) { history.pushState({}, '', '?route=' + i); document.getElementById('second').textContent = 'Route ' + i; await new Promise((r) => setTimeout(r, 4)); } history.pushState({}, '', location.pathname); document.getElementById('second').textContent = 'Nathan Law spoke of Hong Kong.'; })()`,
      2_500,
    ),
    finds('hu-binchen', 'nathan-law'),
  ],
  [
    'P65 a thousand changes of the hash',
    page(PROSE),
    during(
      `(() => { for (let i = 0; i < 1000; i++) location.hash = 'h' + i; location.hash = ''; })()`,
      1_000,
    ),
    finds('hu-binchen'),
  ],
  [
    'P66 another extension’s highlights of the same words',
    page(
      PROSE,
      'const range = document.createRange(); range.selectNodeContents(document.getElementById("first")); CSS.highlights.set("find-results", new Highlight(range)); window.result = CSS.highlights.get("find-results").size;',
    ),
    nothing,
    finds('hu-binchen'),
  ],
];

/** Requirement Q of every row: what the page shows of itself is the same with and without us. */
inBothBrowsers('hostile pages', (_name, world) => {
  const controls = new Map<string, Trace>();
  const pathOf = (row: string) =>
    `/${row.split(' ')[0]}-${ROWS.findIndex(([one]) => one === row)}.html`;

  beforeAll(async () => {
    await pauseSite(world(), true);
    for (const [row, html, act] of ROWS) {
      world().site.serve(pathOf(row), html);
      controls.set(row, await without(world(), pathOf(row), act));
    }
    await pauseSite(world(), false);
  });

  test.each(ROWS)('%s', async (row, _html, act, check) => {
    const names = !row.includes('without names');
    const { trace, cast, page: on } = await running(world(), pathOf(row), act, names);
    await check(on, cast?.members.map(({ id }) => id) ?? []);
    expect(trace).toEqual(controls.get(row));
  });

  test('P01–P03 the card cannot be found, selected or focused by the page’s own means', async () => {
    world().site.serve('/p01.html', page(PROSE));
    const { page: on } = await running(world(), '/p01.html');
    await hoverName(on, 'Hu Binchen');
    const seen = await on.evaluate(() => {
      const host = document.querySelector('div[popover]');
      document.getSelection()?.selectAllChildren(document.documentElement);
      const selected = document.getSelection()?.toString() ?? '';
      document.getSelection()?.removeAllRanges();
      return {
        root: host?.shadowRoot ?? null,
        selected,
        active: document.activeElement?.localName,
      };
    });
    expect(seen.root).toBeNull();
    expect(seen.selected).not.toContain('when this was published');
    expect(seen.active).toBe('body');
  });

  test('P06–P08 a page that moves, hides or removes the card’s host gets no exception and no fight', async () => {
    world().site.serve('/p06.html', page(PROSE));
    const { page: on } = await running(world(), '/p06.html');
    const errors: string[] = [];
    on.on('pageerror', (error) => errors.push(String(error)));
    for (const hostile of [
      'host.remove()',
      'host.hidePopover()',
      'document.body.append(host)',
      'host.inert = true; host.hidden = true; host.style.cssText = "display:none!important"; host.className = "x"',
    ]) {
      await hoverName(on, 'Hu Binchen');
      await on.evaluate(
        `(() => { const host = document.querySelector('div[popover]'); ${hostile}; })()`,
      );
      await on.keyboard.press('Escape');
      await until(async () => !(await cardText(on).catch(() => undefined)), 'the card to be gone');
    }
    expect(await hoverName(on, 'Hu Binchen')).toContain('Hu Binchen');
    expect(errors).toEqual([]);
  });

  test('P53 a name scrolled under a resting pointer opens nothing until the pointer moves', async () => {
    world().site.serve(
      '/p53.html',
      page(`<div style="height:600px">.</div>${PROSE}<div style="height:3000px">.</div>`),
    );
    const { page: on } = await running(world(), '/p53.html');
    const at = await whereIs(on, 'Hu Binchen');
    await on.evaluate(() => scrollBy(0, -200));
    await new Promise((later) => setTimeout(later, 300));
    await on.mouse.move(at.x, at.y);
    await new Promise((later) => setTimeout(later, 600));
    await on.evaluate(() => scrollBy(0, 200));
    await new Promise((later) => setTimeout(later, 900));
    expect(await cardText(on)).toBeUndefined();
  });

  test('P52 keys and clicks made by the page do nothing in the card', async () => {
    world().site.serve('/p52.html', page(PROSE));
    const { page: on } = await running(world(), '/p52.html');
    await hoverName(on, 'Hu Binchen');
    const before = await world().session.browser.pages();
    await on.evaluate(() => {
      const host = document.querySelector('div[popover]');
      host?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    });
    await new Promise((later) => setTimeout(later, 200));
    expect(await cardText(on)).toContain('Hu Binchen');
    expect(await world().session.browser.pages()).toHaveLength(before.length);
  });
});
