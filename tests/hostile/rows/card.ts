import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import { cardText, inCard, inCardAt } from '../../browser/card';
import { until } from '../../browser/harness';
import { holdsPointer, TAKES_POINTER } from '../../browser/holds-pointer';
import { hoverName, rest, whereIs } from '../../browser/hover-name';
import { showAs } from '../media';
import { article, PROSE, type Row, type There } from '../row';

/** A note of the reader's on somebody the page names: it must be in no card there. */
const NOTE = 'Zyzzogeton met me in Rheinfelden.';
/** Words of every card. */
const OF_THE_CARD = 'when this was published';

/** The card is usable and treated as public: a page may reach it, and gains nothing. */
export const CARD: readonly Row[] = [
  {
    title:
      'P01 window.find meets none of the reader’s own words in a card (adapted: the rest of it is public)',
    html: article(PROSE),
    async check({ on, world }) {
      await note(world.within);
      const { entity } = await world.within.ask('card', { id: 'hu-binchen' });
      expect(JSON.stringify(entity)).toContain(NOTE);
      expect(await hoverName(on, 'Hu Binchen')).not.toContain('Zyzzogeton');
      const find = (words: string) =>
        on.evaluate(
          (words) => (window as unknown as { find(w: string): boolean }).find(words),
          words,
        );
      expect(await find('Zyzzogeton')).toBe(false);
      expect(await find('objected')).toBe(true);
      await on.evaluate(() => document.getSelection()?.removeAllRanges());
    },
  },
  {
    title:
      'P02 listeners of the page that read every target get nothing private (adapted: in Firefox they reach the card’s public words)',
    html: article(PROSE),
    async check({ on, world }) {
      await note(world.within);
      await on.evaluate(listenToAll);
      await hoverName(on, 'Hu Binchen');
      const at = await inCardAt(on, '.summary');
      await on.mouse.move(at.x, at.y, { steps: 4 });
      await on.mouse.move(at.x + 9, at.y + 4, { steps: 4 });
      const got = await on.evaluate(() => (window as unknown as { got(): string[] }).got());
      if (world.session.name === 'chrome') expect(got).toEqual([]);
      expect(got.join(' ')).not.toContain('Zyzzogeton');
      await on.mouse.move(5, 5);
    },
  },
  {
    title:
      'P03 a card under the pointer takes no focus, a drag over it selects none of it, and Tab, Shift+Tab and Ctrl+A are the page’s (F7 is the browser’s own)',
    html: article(
      `${PROSE}<p><a id="link" href="#there">there</a> <a id="next" href="#then">then</a></p>`,
    ),
    async check({ on }) {
      await hoverName(on, 'Hu Binchen');
      const active = () =>
        on.evaluate(() => document.activeElement?.id || document.activeElement?.localName);
      expect(await active()).toBe('body');
      await on.keyboard.down('Control');
      await on.keyboard.press('a');
      await on.keyboard.up('Control');
      const selected = await on.evaluate(() => document.getSelection()?.toString() ?? '');
      expect(selected).toContain('Peter Dahlin');
      expect(selected).not.toContain(OF_THE_CARD);
      await on.evaluate(() => document.getSelection()?.removeAllRanges());
      await on.keyboard.press('Tab');
      expect(await active()).toBe('link');
      await on.keyboard.press('Tab');
      expect(await active()).toBe('next');
      await on.keyboard.down('Shift');
      await on.keyboard.press('Tab');
      await on.keyboard.up('Shift');
      expect(await active()).toBe('link');
      await on.evaluate(() => document.getElementById('link')?.blur());

      await hoverName(on, 'Hu Binchen');
      const inside = await inCardAt(on, '.summary');
      const head = await whereIs(on, 'The vote is over');
      await on.mouse.move(head.x, head.y);
      await on.mouse.down();
      await on.mouse.move(inside.x, inside.y, { steps: 6 });
      await on.mouse.up();
      const dragged = await on.evaluate(() => document.getSelection()?.toString() ?? '');
      expect(dragged).not.toContain(OF_THE_CARD);
      await on.evaluate(() => document.getSelection()?.removeAllRanges());
    },
  },
  {
    title: 'P05 an open card is in nothing that the page can serialise or copy',
    html: article(PROSE),
    async check({ on }) {
      await hoverName(on, 'Hu Binchen');
      const seen = await on.evaluate(() => {
        document.getSelection()?.selectAllChildren(document.documentElement);
        const copied = document.getSelection()?.toString();
        document.getSelection()?.removeAllRanges();
        return [
          document.documentElement.getHTML?.({ serializableShadowRoots: true }),
          new XMLSerializer().serializeToString(document),
          document.documentElement.innerText,
          document.documentElement.textContent,
          copied,
        ].join('\n');
      });
      expect(seen).toContain('Peter Dahlin');
      expect(seen).not.toContain(OF_THE_CARD);
    },
  },
  {
    title:
      'P06 a host that the page takes away in a loop comes back no more than three times in five seconds',
    html: article(PROSE),
    async check({ on }) {
      await on.evaluate(takeAway);
      const at = await whereIs(on, 'Hu Binchen');
      const began = performance.now();
      await rest(on, at);
      for (let turn = 0; turn < 16; turn++) {
        await on.mouse.move(at.x + (turn % 4), at.y);
        await new Promise((later) => setTimeout(later, 150));
      }
      const taken = await on.evaluate(() => (window as unknown as { taken(): number }).taken());
      expect(taken).toBeGreaterThan(0);
      expect(taken).toBeLessThanOrEqual(3 * Math.ceil((performance.now() - began) / 5_000));
    },
  },
  {
    title: 'P06 a host that the page moves or copies does no harm, and the next card is right',
    html: article(PROSE),
    check: afterEach(
      'document.body.append(host)',
      'document.body.append(host.cloneNode(true)); document.body.lastElementChild.remove()',
    ),
  },
  {
    title:
      'P07 attributes and styles that the page sets on the host do no harm, and the next card is right',
    html: article(PROSE),
    check: afterEach(
      'host.hidden = true; host.style.cssText = "display:none!important"; host.className = "x"',
      'host.inert = true; host.slot = "x"; host.removeAttribute("popover")',
    ),
  },
  {
    title: 'P08 a card that the page hides is closed for good, and the next is right',
    html: article(PROSE),
    async check(there) {
      await afterEach('host.hidePopover()', 'host.hidePopover(); host.showPopover()')(there);
    },
  },
  {
    title:
      'P07 what a page’s style puts before, after and behind every element, and the names and fonts that it takes for its own, change no card',
    html: async () => article(PROSE, '', `<style>${await takesAll()}</style>`),
    async check({ on }) {
      await hoverName(on, 'Hu Binchen');
      const seen = await inCard(on, (root) => {
        const { host } = root.getRootNode() as ShadowRoot; // Our cards are in one.
        const card = root.querySelector('.card');
        const caption = root.querySelector('.caption');
        if (!card || !caption) throw new Error('no card');
        return {
          beside: ['::before', '::after'].map((part) => getComputedStyle(host, part).content),
          behind: getComputedStyle(host, '::backdrop').display,
          above: root.getBoundingClientRect().top - host.getBoundingClientRect().top,
          ground: getComputedStyle(root).backgroundColor,
          ink: getComputedStyle(caption).color,
          room: getComputedStyle(card).padding,
          fonts: [root, caption].map((one) => getComputedStyle(one).fontFamily),
        };
      });
      expect(seen).toEqual({
        beside: ['none', 'none'],
        behind: 'none',
        above: 0,
        ground: 'rgb(253, 252, 250)',
        ink: 'rgb(29, 28, 26)',
        room: '14px',
        fonts: ['system-ui, sans-serif', 'serif'],
      });
    },
  },
  {
    title:
      'P52 what a page takes out of a card does nothing when the page clicks it, nor when the reader does (Firefox: in Chromium it gets nothing)',
    html: article(PROSE),
    async check({ on, world }) {
      const { browser, name } = world.session;
      await on.evaluate(takeNodes);
      await hoverName(on, 'Hu Binchen');
      const at = await inCardAt(on, '.summary');
      await on.mouse.move(at.x, at.y, { steps: 4 });
      await on.mouse.move(at.x + 9, at.y + 4, { steps: 4 });
      const moved = await on.evaluate(() =>
        (window as unknown as { moveButtons(): number }).moveButtons(),
      );
      if (name === 'chrome') expect(moved).toBe(0);
      else expect(moved).toBeGreaterThan(10);
      const last = await on.evaluate(() => {
        const button = document.querySelector('#taken button:nth-last-of-type(2)');
        button?.scrollIntoView({ block: 'center' });
        const box = button?.getBoundingClientRect();
        return box && { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      });
      if (last) await on.mouse.click(last.x, last.y);
      await new Promise((later) => setTimeout(later, 700));
      const { known } = await world.within.page.evaluate(storedSettings);
      expect(known).toEqual([]);
      expect((await browser.pages()).map((page) => page.url()).filter(isAway)).toEqual([]);
      await on.evaluate(() => {
        document.getElementById('taken')?.remove();
        scrollTo(0, 0);
      });
    },
  },
  {
    title: 'P58 in print no card is on the paper and no mark is drawn',
    html: article(PROSE),
    async check({ on, world }) {
      await hoverName(on, 'Hu Binchen');
      const shown = () =>
        on.evaluate(() => {
          const host = document.querySelector('div[popover]');
          const [name] = [...CSS.highlights.keys()];
          const paragraph = document.querySelector('p') as Element;
          const line = getComputedStyle(paragraph, `::highlight(${name})`).textDecorationLine;
          return { card: host && getComputedStyle(host).display, line };
        });
      expect(await shown()).toEqual({ card: 'block', line: 'underline' });
      await showAs(world, on, { print: true });
      expect(await shown()).toEqual({ card: 'none', line: 'none' });
      await showAs(world, on);
    },
  },
  {
    title:
      'P59 with forced colours, in the dark and with less motion the card is whole and nothing moves',
    html: article(PROSE),
    async check(there) {
      const { on, world } = there;
      await showAs(world, on, { forced: true, dark: true, still: true });
      for (const query of [
        '(forced-colors: active)',
        '(prefers-color-scheme: dark)',
        '(prefers-reduced-motion: reduce)',
      ])
        expect([query, await on.evaluate((query) => matchMedia(query).matches, query)]).toEqual([
          query,
          true,
        ]);
      await isWhole(there);
      const moving = await inCard(on, (root) => root.getAnimations({ subtree: true }).length);
      expect(moving).toBe(0);
      await showAs(world, on);
    },
  },
  {
    title: 'P42 a card draws no picture and no icon from anywhere',
    html: article(PROSE),
    async check({ on }) {
      await hoverName(on, 'Hu Binchen');
      const drawn = await inCard(on, (root) => {
        const all = [...root.querySelectorAll('*')];
        return all.filter(
          (each) =>
            each.matches('img, picture, iframe, object, embed, link, video, [src], [srcset]') ||
            /url\(/.test(getComputedStyle(each).backgroundImage),
        ).length;
      });
      expect(drawn).toBe(0);
    },
  },
  {
    title: 'P51 a cover of the page’s own over a card gets the click, and no source opens',
    html: article(PROSE),
    async check({ on, world }) {
      await hoverName(on, 'Hu Binchen');
      const at = await inCardAt(on, '.sources li button, .sources li a');
      const tried = world.wall.attempts.length;
      await on.evaluate(cover);
      await on.mouse.click(at.x, at.y);
      expect(await on.evaluate(() => document.title)).toBe('covered');
      await on.evaluate(() => {
        document.title = 't';
        document.getElementById('cover')?.remove();
      });
      expect(world.wall.attempts.slice(tried).filter((one) => !/google/.test(one))).toEqual([]);
    },
  },
  {
    title:
      'P52 pointers, keys and clicks made by the page neither open a card nor do anything in one',
    html: article(PROSE),
    async check({ on, world }) {
      const at = await whereIs(on, 'Hu Binchen');
      await on.evaluate(({ x, y }) => {
        for (let turn = 0; turn < 20; turn++)
          for (const type of ['mousemove', 'pointermove', 'mouseover', 'click'])
            document.elementFromPoint(x, y)?.dispatchEvent(
              new PointerEvent(type, {
                clientX: x,
                clientY: y,
                bubbles: true,
                pointerType: 'touch',
              }),
            );
      }, at);
      await new Promise((later) => setTimeout(later, 600));
      expect(await cardText(on)).toBeUndefined();
      await hoverName(on, 'Hu Binchen');
      await on.evaluate(() => {
        const host = document.querySelector('div[popover]');
        host?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
        document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      });
      expect(await cardText(on)).toContain('Hu Binchen');
      const addresses = (await world.session.browser.pages()).map((page) => page.url());
      expect(addresses.filter(isAway)).toEqual([]);
    },
  },
  {
    title: 'P53 a name scrolled under a resting pointer opens nothing until the pointer moves',
    html: article(`<div style="height:600px">.</div>${PROSE}<div style="height:3000px">.</div>`),
    async check({ on }) {
      const at = await whereIs(on, 'Hu Binchen');
      await on.evaluate(() => scrollBy(0, -200));
      await new Promise((later) => setTimeout(later, 200));
      await on.mouse.move(at.x, at.y);
      await new Promise((later) => setTimeout(later, 200));
      await on.evaluate(() => scrollBy(0, 200));
      await new Promise((later) => setTimeout(later, 700));
      expect(await cardText(on)).toBeUndefined();
      await on.evaluate(() => scrollTo(0, 0));
    },
  },
  {
    title:
      'P53 while the page holds the pointer no card opens, and one does when it has let go (Chromium; Firefox, which gives the pointer to no page without a screen, has a test of its own)',
    only: 'chrome',
    html: article(PROSE, TAKES_POINTER),
    check: ({ on }) => holdsPointer(on),
  },
  ...(
    [
      ['a filter', 'html{filter:grayscale(1)}'],
      ['opacity', 'html{opacity:.2}'],
      ['a transform', 'html{transform:scale(.9) rotate(1deg)}'],
      ['zoom', 'html{zoom:1.5}'],
      ['hidden overflow', 'html,body{overflow:hidden;height:300px}'],
    ] as const
  ).map(
    ([what, style]): Row => ({
      title: `P50 on a page under ${what} the card is whole and in the window`,
      html: article(PROSE, '', `<style>${style}</style>`),
      check: isWhole,
    }),
  ),
];

/** Opens a card, lets the page do something to its host, closes it, and opens one again. */
function afterEach(...hostile: readonly string[]) {
  return async ({ on }: There) => {
    for (const each of hostile) {
      await hoverName(on, 'Hu Binchen');
      await on.evaluate(
        `(() => { const host = document.querySelector('div[popover]'); ${each}; })()`,
      );
      await on.mouse.move(5, 5, { steps: 3 });
      await until(
        () => on.evaluate(() => !document.querySelector('div:popover-open')),
        'the card to be gone',
      );
    }
    expect(await hoverName(on, 'Hu Binchen')).toContain('Hu Binchen');
  };
}

async function isWhole({ on }: There): Promise<void> {
  expect(await hoverName(on, 'Hu Binchen')).toContain(OF_THE_CARD);
  const box = await inCard(on, (root) => {
    const { left, top, right, bottom } = root.getBoundingClientRect();
    return { left, top, right, bottom };
  });
  const view = await on.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  if (!box) throw new Error('no card');
  expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(0);
  expect(box.right).toBeLessThanOrEqual(view.width + 1);
  expect(box.bottom).toBeLessThanOrEqual(view.height + 1);
}

async function note(within: There['world']['within']): Promise<void> {
  const { entries } = await within.ask('own', {});
  if (entries.some((entry) => entry.note === NOTE)) return;
  await within.ask('putOwn', {
    id: null,
    about: 'hu-binchen',
    kind: 'person',
    name: 'Hu of Rheinfelden',
    otherNames: [],
    note: NOTE,
    url: null,
  });
}

/** Runs in the page: takes whatever node outside the document's tree an event hands over. */
function listenToAll(): void {
  const got = new Set<string>();
  const names = Object.getOwnPropertyNames(Document.prototype)
    .concat(Object.getOwnPropertyNames(HTMLElement.prototype))
    .filter((name) => name.startsWith('on'));
  for (const name of new Set(names))
    window.addEventListener(
      name.slice(2),
      (event) => {
        const any = event as unknown as Record<string, unknown>;
        const handed = [
          event.target,
          any.originalTarget,
          any.explicitOriginalTarget,
          any.relatedTarget,
          any.rangeParent,
          ...event.composedPath(),
        ];
        for (const each of handed)
          if (each instanceof Node && each.getRootNode() !== document)
            got.add((each.getRootNode() as ShadowRoot).textContent ?? '');
      },
      true,
    );
  Object.assign(window, { got: () => [...got] });
}

/** Whether an address is none of the tests' own. */
function isAway(address: string): boolean {
  const ours = /^(?:about:|(?:chrome|moz)-extension:|http:\/\/(?:127\.0\.0\.1|localhost):)/;
  return address !== '' && !ours.test(address);
}

/** A style of a page that takes for its own all that a card might take from a page. */
async function takesAll(): Promise<string> {
  const css = await readFile(new URL('../../../src/ui/ui.css', import.meta.url), 'utf8');
  const names = new Set(css.match(/--[a-z][\w-]*/g));
  const fonts = [...(css.match(/--(?:serif|sans):[^;]*/g) ?? [])].join(',').split(/[:,]/);
  return [
    ...[...names].map(
      (name) => `@property ${name}{syntax:'<length>';inherits:false;initial-value:40px}`,
    ),
    ...fonts.map(
      (font) => `@font-face{font-family:"${font.replaceAll('"', '').trim()}";src:url(f.woff2)}`,
    ),
    '::before{content:"Convicted of fraud.";display:block;background:yellow}',
    '::after{content:"After.";display:block}::backdrop{background:red}',
    '::first-line{color:lime}::first-letter{font-size:60px}',
  ].join('\n');
}

/** Runs in the page: takes what nodes of a card the browser hands over, and moves its buttons to the page. */
function takeNodes(): void {
  const got = new Set<Node>();
  for (const type of ['mousemove', 'mouseover', 'mouseout', 'pointermove', 'pointerover'])
    window.addEventListener(
      type,
      (event) => {
        const { originalTarget, explicitOriginalTarget } = event as unknown as Record<
          string,
          unknown
        >;
        for (const each of [originalTarget, explicitOriginalTarget, ...event.composedPath()])
          if (each instanceof Node && each.getRootNode() !== document) got.add(each);
      },
      true,
    );
  const moveButtons = () => {
    const taken = document.createElement('div');
    taken.id = 'taken';
    document.body.append(taken);
    for (const node of got)
      for (const button of (node.getRootNode() as ShadowRoot).querySelectorAll?.('button') ?? [])
        taken.append(button);
    for (const button of taken.querySelectorAll('button')) button.click();
    return taken.childElementCount;
  };
  Object.assign(window, { moveButtons });
}

/** Runs in a page of ours. */
async function storedSettings(): Promise<{ known: readonly string[] }> {
  return (await chrome.storage.local.get('settings')).settings;
}

/** The extension's own namespace in its pages. */
declare const chrome: {
  storage: { local: { get(key: string): Promise<{ settings: { known: readonly string[] } }> } };
};

/** Runs in the page: takes the card's host away as soon as it is there. */
function takeAway(): void {
  let taken = 0;
  new MutationObserver(() => {
    const host = document.querySelector('div[popover]');
    if (!host) return;
    taken += 1;
    host.remove();
  }).observe(document, { childList: true, subtree: true });
  Object.assign(window, { taken: () => taken });
}

/** Runs in the page: lays something of its own over the whole window. */
function cover(): void {
  const made = document.createElement('div');
  made.id = 'cover';
  made.popover = 'manual';
  made.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;opacity:0.1';
  made.onclick = () => {
    document.title = 'covered';
  };
  document.body.append(made);
  made.showPopover();
}
