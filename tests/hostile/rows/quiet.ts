import { expect } from 'vitest';
import { cardText } from '../../browser/card';
import { until } from '../../browser/harness';
import { hoverName, rest, whereIs } from '../../browser/hover-name';
import { article, during, markedOn, PAUSE, PROSE, type Row, type There } from '../row';

const OWN_NAMES = ['Jasper Quillfeather', 'Odile Quillfeather'];
const UNKNOWN = Array.from(
  { length: 5_000 },
  (_, at) => `Vexil${letters(at)} Trond${letters(at * 7)}`,
);

/** What a page can find out: that marks exist, and nothing besides. */
export const QUIET: readonly Row[] = [
  {
    title: 'P09 a card is in no animation, no list of resources, no shift of layout',
    html: article(PROSE),
    async check({ on }) {
      await hoverName(on, 'Hu Binchen');
      const seen = await on.evaluate(async () => ({
        animations: document.getAnimations().length,
        ours: performance.getEntries().filter(({ name }) => name.includes('extension://')).length,
        shifts: await new Promise((told) => {
          if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return told(0);
          new PerformanceObserver((list) => told(list.getEntries().length)).observe({
            type: 'layout-shift',
            buffered: true,
          });
          setTimeout(() => told(0), 200);
        }),
      }));
      expect(seen).toEqual({ animations: 0, ours: 0, shifts: 0 });
    },
  },
  {
    title: 'P10 names that only the reader’s own entries hold leave no trace on a page',
    html: article(`<p>${OWN_NAMES.join(' met ')} at the quay, and it was wet.</p>`),
    names: [],
    marked: [],
    async act(_on, { within }) {
      for (const name of OWN_NAMES) await keepOwn(within, name);
    },
    check: leavesNothing,
  },
  {
    title:
      'P11 of five thousand names printed nothing tells which the reader has noted (adapted: own entries are not in the index that pages are read with, so no timing differs)',
    html: article(`<p>${[...UNKNOWN, ...OWN_NAMES].join(', ')}.</p>`),
    names: [],
    marked: [],
    async act(_on, { within }) {
      await keepOwn(within, UNKNOWN[2_500] ?? '');
    },
    async check(there) {
      await leavesNothing(there);
      const memory = { linked: [], bound: {}, strangers: [] };
      const [noted, other] = await Promise.all(
        [UNKNOWN[2_500] ?? '', UNKNOWN[2_501] ?? ''].map((text) =>
          there.world.within.ask('annotate', { blocks: [text], asOf: null, memory }),
        ),
      );
      expect([noted, other]).toMatchObject([
        { annotations: { places: [] }, named: [] },
        { annotations: { places: [] }, named: [] },
      ]);
    },
  },
  {
    title: 'P12 a page that names nobody has no highlight and no style for one',
    html: article('<p>The ferry was late and the quay was wet. Nobody minded.</p>').replace(
      'The vote is over',
      'Rain',
    ),
    names: [],
    marked: [],
    check: leavesNothing,
  },
  {
    title:
      'P13 a page that clears the registry and patches its methods is given up on after three rounds',
    html: article(
      PROSE,
      `HighlightRegistry.prototype.set = () => { throw new Error('patched') };
       let cleared = 0; window.cleared = () => cleared;
       setInterval(() => { if (CSS.highlights.size) { cleared++; CSS.highlights.clear(); } }, 5);`,
    ),
    async check({ on }) {
      await new Promise((later) => setTimeout(later, 1_000));
      const cleared = await on.evaluate(() =>
        (window as unknown as { cleared(): number }).cleared(),
      );
      expect(cleared).toBeLessThanOrEqual(4); // Painted once, and three rounds.
    },
  },
  {
    title: 'P14 a stretch that the page adds to our highlight opens nothing',
    html: article(`${PROSE}<p id="plain">The quay was wet that night.</p>`),
    async check({ on }) {
      await on.evaluate(() => {
        const node = document.getElementById('plain')?.firstChild;
        const highlight = [...CSS.highlights.values()][0];
        if (!node || !highlight) throw new Error('nothing to add to');
        const stretch = { startContainer: node, startOffset: 4, endContainer: node, endOffset: 8 };
        highlight.add(new StaticRange(stretch));
      });
      await rest(on, await whereIs(on, 'quay'));
      await new Promise((later) => setTimeout(later, 500));
      expect(await cardText(on)).toBeUndefined();
    },
  },
  {
    title: 'P15 where the site is switched off no script of ours runs',
    html: article(PROSE),
    async check({ on, control, world }) {
      expect(await markedOn(control)).toEqual([]);
      await expect(world.within.askTab(control.url(), 'cast', {})).rejects.toThrow();
      if (world.session.name === 'firefox') return;
      expect(await ourWorlds(on)).toBe(1);
      expect(await ourWorlds(control)).toBe(0);
    },
  },
  {
    title:
      'P16 M07 our files can be neither fetched nor drawn, run, framed or opened, no more than another’s',
    html: article(PROSE),
    async act(on, world) {
      const tried = await on.evaluate(reach, [
        world.session.page(''),
        world.session
          .page('')
          .replace(/[a-f\d](?=\/$)/, 'b')
          .replace(/\/\/.{4}/, '//abcd'),
      ]);
      expect(tried[0]).toEqual(tried[1]);
      expect(tried[0]?.slice(0, 3)).toEqual(['no fetch', 'no image', 'no script']);
      for (const frame of tried[0]?.slice(3) ?? []) expect(frame).not.toContain('shown');
    },
  },
  {
    title: 'P18 the page’s service worker hears of no request of ours',
    html: article(PROSE),
    files: {
      'worker.js': {
        type: 'text/javascript',
        body: `const heard = []; self.addEventListener('install', () => self.skipWaiting());
          self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
          self.addEventListener('fetch', ({ request }) => heard.push(new URL(request.url).pathname));
          self.addEventListener('message', ({ source }) => source.postMessage(heard));`,
      },
    },
    act: during(`${PAUSE}
      await navigator.serviceWorker.register('worker.js');
      await new Promise((claimed) => navigator.serviceWorker.controller ? claimed() : navigator.serviceWorker.addEventListener('controllerchange', claimed, { once: true }));
      await fetch('worker.js');
      const told = new Promise((heard) => navigator.serviceWorker.addEventListener('message', ({ data }) => heard(data), { once: true }));
      document.getElementById('story').insertAdjacentHTML('beforeend', '<p>Then Safeguard Defenders spoke.</p>');
      await pause(500);
      navigator.serviceWorker.controller.postMessage('');
      window.result = await told;
      for (const each of await navigator.serviceWorker.getRegistrations()) await each.unregister();`),
    names: ['hu-binchen', 'safeguard-defenders'],
  },
  {
    title: 'P41 twenty-five cards opened ask nothing of the network, the site gone',
    html: article(PROSE),
    async check({ on, world }) {
      const [asked, tried] = [world.site.requests.length, world.wall.attempts.length];
      const path = new URL(on.url()).pathname;
      for (let turn = 0; turn < 25; turn++)
        expect(await world.within.askTab(on.url(), 'step', { by: 1 })).toMatchObject({
          found: true,
        });
      expect(await until(() => cardText(on), 'the last card')).toContain('when this was published');
      expect(world.site.requests.slice(asked).filter((one) => one.startsWith(path))).toEqual([]);
      // Chromium looks now and then whether somebody is signed in.
      const attempts = world.wall.attempts.slice(tried);
      expect(attempts.filter((one) => !/\bgoogle(?:apis)?\.com\b/.test(one))).toEqual([]);
    },
  },
];

async function leavesNothing({ on }: There): Promise<void> {
  const seen = await on.evaluate(() => ({
    highlights: CSS.highlights.size,
    line: getComputedStyle(document.documentElement, '::highlight(bg-0)').textDecorationLine,
    sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    host: document.querySelector('[popover]'),
  }));
  expect(seen).toEqual({ highlights: 0, line: 'none', sheets: 0, host: null });
}

async function keepOwn(within: import('../../../src/cli/ask-extension').Inside, name: string) {
  const { entries } = await within.ask('own', {});
  if (entries.some((entry) => entry.name === name)) return;
  const about = null;
  await within.ask('putOwn', {
    id: null,
    about,
    kind: 'person',
    name,
    otherNames: [],
    note: 'Noted.',
    url: null,
  });
}

/** How many worlds of ours there are in a page; Chromium alone tells. */
async function ourWorlds(page: import('puppeteer-core').Page): Promise<number> {
  const client = await page.createCDPSession();
  let worlds = 0;
  client.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://')) worlds += 1;
  });
  await client.send('Runtime.enable');
  await client.detach();
  return worlds;
}

/** Runs in the page: what comes of reaching for each base's files. */
async function reach(bases: string[]): Promise<string[][]> {
  const tried: string[][] = [];
  for (const base of bases) {
    const fetched = await fetch(`${base}src/popup/index.html`).then(
      () => 'fetched',
      () => 'no fetch',
    );
    const element = (name: 'img' | 'script', file: string) =>
      new Promise<string>((told) => {
        const made = document.createElement(name);
        made.onload = () => told(`a ${name}`);
        made.onerror = () => told(name === 'img' ? 'no image' : 'no script');
        made.src = base + file;
        document.body.append(made);
        made.remove();
        setTimeout(() => told(name === 'img' ? 'no image' : 'no script'), 500);
      });
    const frame = (file: string) =>
      new Promise<string>((told) => {
        const made = document.createElement('iframe');
        const tell = () => {
          let inside = 'closed to us';
          try {
            if (made.contentDocument?.body?.childElementCount) inside = 'shown';
          } catch {
            inside = 'closed to us';
          }
          made.remove();
          told(inside);
        };
        made.onload = tell;
        setTimeout(tell, 500);
        made.src = base + file;
        document.body.append(made);
      });
    tried.push([
      fetched,
      await element('img', 'icons/16.png'),
      await element('script', 'src/content/card.iife.js'),
      await frame('src/popup/index.html'),
      await frame('src/options/index.html'),
    ]);
  }
  return tried;
}

function letters(number: number): string {
  const letter = (value: number) => String.fromCharCode(97 + (value % 26));
  return letter(number) + letter(number / 26) + letter(number / 676);
}
