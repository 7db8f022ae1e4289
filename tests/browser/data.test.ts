import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { SourceInfo } from '../../src/messages/data-info';
import { sample } from '../dataset/sample';
import { type Host, openHost } from '../sources/host';
import { madeFeed, serveFeed } from '../sources/made-feed';
import { world as makeWorld } from '../sources/world';
import { askAwake } from './ask-awake';
import { inCard, inCardAt } from './card';
import { endBackground } from './end-background';
import { inBothBrowsers, until } from './harness';
import { closeByKey, hoverName } from './hover-name';
import { ownEntries } from './own-entries';
import { openArticle } from './reading-page';
import { smallExtension } from './small-extension';

/** What every browser of its kind sends, whoever reads in it. */
const ANYBODYS = new Set([
  'accept',
  'accept-encoding',
  'accept-language',
  'cache-control',
  'connection',
  'host',
  'origin',
  'pragma',
  'priority',
  'sec-ch-ua',
  'sec-ch-ua-mobile',
  'sec-ch-ua-platform',
  'sec-fetch-dest',
  'sec-fetch-mode',
  'sec-fetch-site',
  'sec-fetch-storage-access',
  'user-agent',
]);

const TIDES = {
  property: 'known-for',
  value: 'reading tides',
  start: '2020',
  sources: ['a'],
} as const;

inBothBrowsers(
  'the data is refreshed',
  (_name, world) => {
    let host: Host;
    const ask = askAwake(world);

    beforeAll(async () => {
      host = await openHost(withInterpol());
      const { kept } = await ask('endpoints', { api: host.api, sparql: host.sparql });
      expect(kept).toBe(true);
    });
    afterAll(() => host.close());
    beforeEach(() => {
      host.requests.length = 0;
      host.faults.clear();
    });

    describe('the reader’s own entries', () => ownEntries(world));

    const source = async (id: string): Promise<SourceInfo | undefined> =>
      (await ask('sources', {})).sources.find((one) => one.id === id);
    const settled = (id: string, ...states: SourceInfo['state'][]) =>
      until(
        async () => {
          const found = await source(id);
          return found && states.includes(found.state) && found;
        },
        `${id} to be ${states.join(' or ')}`,
        90_000,
      );
    const finds = async (query: string) =>
      (await ask('search', { query, limit: 5 })).results.map(({ caption }) => caption);
    const records = (count: number, from = 0) =>
      Array.from({ length: count }, (_, n) =>
        sample({
          id: `port-${from + n}`,
          caption: `Board of Port ${from + n}`,
          names: [{ text: `Board of Port ${from + n}`, type: 'canonical' }],
        }),
      );

    test('a pack is added, and removing it takes its records and nothing else', async () => {
      const before = await ask('dataset', {});
      await ask('addPack', { pack: 'legislature', country: 'FR' });
      const pack = await settled('pack-legislature-fr', 'fresh', 'failed');
      expect(pack).toMatchObject({ state: 'fresh', records: 120, failure: null });
      expect(await finds('Member 7 of Land FR')).toContain('Member 7 of Land FR');
      expect(pack.changes).toMatchObject({ added: 120, removed: 0 });
      await ask('removeSource', { source: 'pack-legislature-fr' });
      expect(await ask('dataset', {})).toMatchObject({
        entities: before.entities,
        names: before.names,
        statements: before.statements,
      });
      expect(await finds('Member 7 of Land FR')).toEqual([]);
    });

    test('a refresh that is stopped goes on where it was', async () => {
      // The list, the first fifty and their names; then nothing more comes.
      host.faults.set('/w/api.php', [undefined, undefined, 'hang']);
      await ask('addPack', { pack: 'legislature', country: 'GB' });
      await until(() => host.requests.length >= 4, 'the third request of items');
      expect((await source('pack-legislature-gb'))?.progress).toMatchObject({
        done: 50,
        total: 120,
      });
      await ask('stop', { source: 'pack-legislature-gb' });
      await settled('pack-legislature-gb', 'stopped');
      expect(await finds('Member 7 of Land GB')).toEqual([]);
      host.requests.length = 0;
      await ask('refresh', { source: 'pack-legislature-gb' });
      expect(await settled('pack-legislature-gb', 'fresh')).toMatchObject({ records: 120 });
      const asked = host.requests.flatMap(({ url }) =>
        url.pathname === '/sparql' ? ['list'] : (url.searchParams.get('props') ?? ''),
      );
      expect(asked.filter((one) => one.includes('claims'))).toHaveLength(2);
      expect(asked).not.toContain('list');
    });

    test('X03: a refresh whose worker is stopped goes on when somebody looks', async () => {
      host.faults.set('/w/api.php', [undefined, undefined, 'hang']);
      await ask('addPack', { pack: 'legislature', country: 'US' });
      await until(() => host.requests.length >= 4, 'the third request of items');
      await endBackground(world().session);
      const pack = await settled('pack-legislature-us', 'fresh');
      expect(pack.records).toBe(120);
      expect(await finds('Member 9 of Land US')).toContain('Member 9 of Land US');
    });

    test('D34: the records of the bundle are refreshed, and what is curated keeps its words, whatever vandals wrote', async () => {
      const before = (await ask('card', { id: 'interpol' })).entity;
      await ask('refresh', { source: 'wikidata' });
      expect(await settled('wikidata', 'failed', 'fresh')).toMatchObject({
        state: 'fresh',
        records: 1,
      });
      const after = (await ask('card', { id: 'interpol' })).entity;
      expect(after).toMatchObject({ caption: before?.caption, summary: before?.summary });
      expect(after?.names.slice(0, before?.names.length)).toEqual(before?.names);
      const added = after?.statements.filter(({ layer }) => layer === 'wikidata');
      expect(added).toMatchObject([{ property: 'members-count', value: 4711, layer: 'wikidata' }]);
      const [key = ''] = added?.[0]?.sources ?? [];
      expect(after?.sources[key]?.url).toBe('https://www.wikidata.org/wiki/Q8475');
    });

    test('D28: a feed is added, updated, questioned when it shrinks, and left as it was', async () => {
      const at = '/harbour';
      const publish = async (count: number, day: string) =>
        serveFeed(
          host,
          at,
          await madeFeed({ ports: records(count) }, { title: 'Harbour Watch', now: new Date(day) }),
        );
      const { source: id } = await ask('addFeed', { address: await publish(20, '2026-11-01') });
      if (!id) throw new Error('the feed was not taken');
      expect(await settled(id, 'fresh')).toMatchObject({ records: 20 });
      expect((await ask('card', { id: 'port-3' })).entity).toMatchObject({
        layer: 'feed',
        origin: 'Harbour Watch',
      });
      await publish(22, '2026-11-02');
      await ask('refresh', { source: id });
      await until(async () => {
        const found = await source(id);
        return found?.state === 'fresh' && found.records === 22;
      }, 'the second version');

      await publish(3, '2026-11-03');
      await ask('refresh', { source: id });
      expect(await settled(id, 'asking')).toMatchObject({
        guard: { before: 22, after: 3, removed: 19 },
      });
      await ask('confirm', { source: id, accept: false });
      expect(await settled(id, 'failed')).toMatchObject({ records: 22 });
      await ask('refresh', { source: id });
      await settled(id, 'asking');
      await ask('confirm', { source: id, accept: true });
      expect(await settled(id, 'fresh')).toMatchObject({ records: 3 });
    });

    test('a feed is asked with nothing by which its host could know the reader again, however often; a card says whose its words are', async () => {
      const at = '/gauge';
      const ours = sample({
        id: 'interpol',
        kind: 'intergovernmental-organization',
        caption: 'Interpol',
        names: [{ text: 'Interpol', type: 'canonical' }],
      });
      const files = await madeFeed(
        { ports: records(1, 70), ours: [{ ...ours, statements: [TIDES] }] },
        { title: 'Tide Gauge', now: new Date('2026-11-01') },
      );
      for (const [file, body] of files)
        host.on(`${at}/${file}`, (_, response) => {
          response.setHeader('etag', '"reader-4711"');
          response.setHeader('last-modified', 'Sun, 01 Nov 2026 00:00:00 GMT');
          response.setHeader('cache-control', 'max-age=3600');
          response.setHeader('set-cookie', 'reader=4711; Path=/');
          response.setHeader('content-type', 'application/json').end(body);
        });
      const { source: id } = await ask('addFeed', { address: `${host.origin}${at}/index.json` });
      if (!id) throw new Error('the feed was not taken');
      await settled(id, 'fresh');
      const asked = () => host.requests.filter(({ url }) => url.pathname.startsWith(at));
      const before = asked().length;
      expect(before).toBeGreaterThanOrEqual(files.size);
      await ask('refresh', { source: id });
      await until(() => asked().length > before, 'another look at the index');
      await settled(id, 'fresh');
      for (const { url, headers } of asked()) {
        expect(url.search).toBe('');
        const told = Object.keys(headers).filter((name) => !ANYBODYS.has(name));
        expect(told, url.pathname).toEqual([]);
        expect(headers.origin ?? 'null').toBe('null');
      }
      const page = await openArticle(
        world(),
        '/gauge.html',
        '<p>The Board of Port 70 met on Thursday, at the end of a long day, and wrote to Interpol.</p>',
      );
      expect(await hoverName(page, 'Board of Port 70')).toMatch(
        /^Board of Port 70\s+Government body · from the feed Tide Gauge/,
      );
      await closeByKey(page);
      const card = await hoverName(page, 'Interpol');
      expect(card).not.toMatch(/^Interpol\n.*Tide Gauge/);
      const unfold = await inCardAt(page, '.more button');
      await page.mouse.click(unfold.x, unfold.y);
      const said = (root: HTMLElement) =>
        [...root.querySelectorAll('dd')].find(({ innerText }) => innerText.includes('Tide Gauge'))
          ?.innerText;
      const told = await until(() => inCard(page, said), 'words of the feed');
      expect(told).toContain('reading tides');
      await page.close();
    });

    test('D07, D10, X18: a feed that breaks in any way is told why, and its records stay', async () => {
      const at = '/breaking';
      const files = await madeFeed({ ports: records(5, 100) }, { now: new Date('2026-11-01') });
      const { source: id } = await ask('addFeed', { address: serveFeed(host, at, files) });
      if (!id) throw new Error('the feed was not taken');
      await settled(id, 'fresh');
      const index = `${at}/index.json`;
      const redirect = (location: string) => () =>
        host.on(index, (_, response) => response.writeHead(302, { location }).end());
      const tls = host.origin.replace('http:', 'https:');
      const faults: [string, () => unknown, reason: string][] = [
        [
          'a captive portal',
          () => host.on(index, (_, response) => response.end('<html>Please log in</html>')),
          'web-page',
        ],
        [
          'a network that is cut',
          () => host.on(index, ({ socket }) => socket.destroy()),
          'unreachable',
        ],
        ['TLS with a host that speaks none', redirect(`${tls}/`), 'unreachable'],
        ['a name that is not found', redirect('https://gone.invalid/index.json'), 'unreachable'],
        ['plain http at another host', redirect('http://localhost:1/index.json'), 'unreachable'],
        ['a host that stops in the middle', () => host.faults.set(index, ['truncate']), 'broken'],
      ];
      for (const [title, breaks, reason] of faults) {
        breaks();
        const before = (await source(id))?.failure?.at;
        await ask('refresh', { source: id });
        const failed = await until(async () => {
          const found = await source(id);
          return found?.state === 'failed' && found.failure?.at !== before && found;
        }, title);
        expect([title, failed.failure?.reason, failed.records]).toEqual([title, reason, 5]);
        expect(await finds('Board of Port 103')).toContain('Board of Port 103');
      }
      serveFeed(host, at, files);
      await ask('refresh', { source: id });
      await settled(id, 'fresh');
    });

    /** Subscribes to a feed of so many records, numbered from some number on; its id, once it is in use. */
    const subscribed = async (at: string, count: number, from: number): Promise<string> => {
      const files = await madeFeed(
        { ports: records(count, from) },
        { now: new Date('2026-11-01') },
      );
      const { source: id } = await ask('addFeed', { address: serveFeed(host, at, files) });
      if (!id) throw new Error('the feed was not taken');
      expect(await settled(id, 'fresh')).toMatchObject({ records: count });
      return id;
    };

    test('the generation before can be taken again, and the bundle put back', async () => {
      const id = await subscribed('/taken-again', 3, 200);
      const entities = async () => (await ask('dataset', {})).entities;
      const now = await entities();
      const { previous } = await ask('sources', {});
      expect(previous?.entities).not.toBe(now);
      expect((await ask('goBack', {})).entities).toBe(previous?.entities);
      expect((await ask('goBack', {})).entities).toBe(now);
      const bundle = await ask('restore', {});
      expect(bundle.from).toBe('bundle');
      const { sources } = await ask('sources', {});
      expect(sources.every(({ records }) => records === 0)).toBe(true);
      // What is subscribed stays, and comes back with a refresh although it has not changed.
      await ask('refresh', { source: id });
      await until(async () => (await source(id))?.records === 3, 'the feed to be back');
      await settled(id, 'fresh');
    });

    test('in the options a pack is added, watched, stopped, gone on with and finished, and another window shows the same', async () => {
      const id = 'pack-intergovernmental';
      const windows = await Promise.all(
        [1, 2].map(() => world().session.openInside('src/options/index.html')),
      );
      const [one, two] = windows;
      if (!one || !two) throw new Error('expected two windows');
      const click = async (page: typeof one, css: string) => {
        await until(() => page.$(css), css);
        await page.evaluate((css) => document.querySelector<HTMLElement>(css)?.click(), css);
      };
      const inBoth = async (what: RegExp) => {
        for (const page of windows)
          await until(
            async () => what.test((await page.evaluate(rowOf, id)) ?? 'gone'),
            `${what} in both windows`,
          );
      };
      // The first fifty of sixty, or what they name; then nothing more comes.
      host.faults.set('/w/api.php', [undefined, 'hang']);
      await click(one, '[data-pack="intergovernmental"] button');
      await inBoth(/^updating .*Fetching … \d+ of 60 \(\d+ %\)/);
      await click(two, `[data-source="${id}"] .row button`);
      await inBoth(/^stopped .*Go on/);
      await click(one, `[data-source="${id}"] .row button`);
      await inBoth(
        /^fresh Intergovernmental organisations .*60 records.*60 new, 0 changed, 0 removed/,
      );
      await ask('removeSource', { source: id });
      await inBoth(/^gone/);
    });

    test('M14: what an earlier release has indexed in its own way is built anew, with all that was fetched, and is no news', async () => {
      await subscribed('/indexed', 3, 300);
      const { sources, notice } = await ask('sources', {});
      const before = await ask('dataset', {});
      expect(await world().within.page.evaluate(ageIndexes)).toBeGreaterThan(0);
      await endBackground(world().session);
      const memory = { linked: [], bound: {}, strangers: [] };
      const read = { blocks: ['Interpol met in Lyon.'], asOf: null, memory };
      const { annotations } = await ask('annotate', read);
      expect(annotations.said.map(({ entity }) => entity)).toContain('interpol');
      expect(await finds('Board of Port 302')).toContain('Board of Port 302');
      const after = await ask('dataset', {});
      expect(after).toMatchObject({ entities: before.entities, names: before.names });
      expect(Date.parse(after.since)).toBeGreaterThan(Date.parse(before.since));
      const now = await ask('sources', {});
      expect([now.notice, now.previous]).toEqual([notice, null]);
      const held = (all: readonly SourceInfo[]) => all.map(({ id, records }) => ({ id, records }));
      expect(held(now.sources)).toEqual(held(sources));
    });

    test('X16: two windows that refresh at once cause one refresh', async () => {
      await ask('addPack', { pack: 'parties', country: 'FR' });
      await settled('pack-parties-fr', 'fresh');
      host.requests.length = 0;
      host.faults.set('/sparql', ['hang']);
      const [one, two] = await Promise.all([
        ask('refresh', { source: 'pack-parties-fr' }),
        ask('refresh', { source: 'pack-parties-fr' }),
      ]);
      expect([one.started, two.started].sort()).toEqual([false, true]);
      await ask('stop', { source: 'pack-parties-fr' });
      await settled('pack-parties-fr', 'stopped');
    });

    test.each(['http://feeds.example/index.json', 'https://127.0.0.1/index.json', 'nonsense'])(
      'a feed at %s is not taken',
      async (address) => {
        expect(await ask('addFeed', { address })).toEqual({ source: null });
      },
    );
  },
  { extension: smallExtension },
);

/** The made-up world with one item that the bundle has too, under a label that somebody vandalised. */
function withInterpol() {
  const world = makeWorld();
  world.items.set('Q8475', {
    id: 'Q8475',
    label: 'Vandals were here',
    aliases: [],
    description: 'and here',
    title: null,
    claims: [
      {
        property: 'P2124',
        value: { amount: 4711 },
        rank: 'normal',
        qualifiers: [],
        references: [],
      },
    ],
  });
  return world;
}

/** In a page of the extension: every stored index of names is of version 2, as a release before this one wrote it. */
async function ageIndexes(): Promise<number> {
  const done = (one: IDBRequest) => new Promise((end) => one.addEventListener('success', end));
  const opening = indexedDB.open('dataset');
  await done(opening);
  const stores = () => opening.result.transaction(['generations', 'indexes'], 'readwrite');
  const reading = stores().objectStore('generations').getAll();
  await done(reading);
  for (const generation of reading.result) {
    const key = [generation.id, 'gazetteer'];
    const found = stores().objectStore('indexes').get(key);
    await done(found);
    const bytes: ArrayBuffer = await new Response(found.result).arrayBuffer();
    new Int32Array(bytes, 0, 2)[1] = 2;
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    const gazetteer = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    const indexHashes = { ...generation.indexHashes, gazetteer };
    const recipe = { ...generation.recipe, bundle: '2025.01.01.1' };
    const writing = stores();
    writing.objectStore('generations').put({ ...generation, indexHashes, recipe });
    await done(writing.objectStore('indexes').put(new Blob([bytes]), key));
  }
  opening.result.close();
  return reading.result.length;
}

/** In the options page: how a source stands, and all that its row says. */
function rowOf(id: string): string | undefined {
  const row = document.querySelector<HTMLElement>(`[data-source="${id}"]`);
  return row ? `${row.dataset.state} ${row.textContent}` : undefined;
}
