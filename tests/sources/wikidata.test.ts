import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { get } from '../../src/sources/network';
import { politely } from '../../src/sources/polite';
import { Refused } from '../../src/sources/refused';
import { type Asked, items, labels, type RawItem } from '../../src/sources/wikidata/api';
import { entityOf } from '../../src/sources/wikidata/entity';
import { packById } from '../../src/sources/wikidata/packs';
import { askSparql } from '../../src/sources/wikidata/sparql';
import { named } from '../../src/sources/wikidata/statements';
import { type Fault, type Host, openHost } from './host';
import { HASTY, network } from './network';
import { type World, world } from './world';

let earth: World;
let host: Host;

beforeAll(async () => {
  earth = world();
  host = await openHost(earth);
});
afterAll(() => host.close());
beforeEach(() => {
  host.requests.length = 0;
  host.faults.clear();
});

const FRANCE = 'Q2000001';
const COMMON = new Set(['the']);
const asking = (signal?: AbortSignal) => politely(network(signal), HASTY);
const read = (asked: Asked) => items(asking(), host.api, asked);
const faults = (...list: (Fault | undefined)[]) => host.faults.set('/w/api.php', list);

/** An item as our record, with the names of everything it names. */
async function entity(id: string) {
  const item = (await read({ ids: [id] })).get(id);
  if (!item) throw new Error(`${id} is missing`);
  const names = await labels(asking(), host.api, named(item));
  const label = (to: string) => names.get(to);
  return entityOf(item, { id, label, kind: 'concept', today: '2026-11-21', common: COMMON });
}

describe('an item is read', () => {
  test('with its names, what it is, its statements by rank, and their sources', async () => {
    const land = await entity(FRANCE);
    expect(land).toMatchObject({
      id: 'q2000001',
      kind: 'country',
      caption: 'Land FR',
      ids: { wikidata: FRANCE, enwiki: 'Land FR' },
      summary: { text: 'made up, number 2000001' },
    });
    const said = land?.statements.map(({ property, value, start, end }) => [
      property,
      value,
      start,
      end,
    ]);
    expect(said).toEqual([
      ['head-of-state', 'Head of Land FR', '2020-05-01', undefined],
      ['head-of-state', 'Earlier Head of Land FR', '2012-05-01', '2020-05'],
      ['head-of-state', 'Old Head of Land FR', undefined, '1990-01-01'],
      ['head-of-government', 'Premier of Land FR', undefined, undefined],
      ['population', 2000, undefined, undefined],
    ]);
    const [key = ''] = land?.statements[0]?.sources ?? [];
    expect(land?.sources[key]).toMatchObject({
      publisher: 'The Eastmark Gazette',
      url: 'https://gazette.example/FR',
      published: '2024-05-06',
      checked: null,
    });
    expect(land?.sources.item?.url).toBe('https://www.wikidata.org/wiki/Q2000001');
  });

  test('with no name that is a common word, and one-word names only as written', async () => {
    const company = [...earth.items.values()].find(({ label }) => /Shipping.*FR/.test(label));
    const names = (await entity(company?.id ?? ''))?.names;
    expect(names?.map(({ text, type, flags }) => [text, type, ...flags])).toEqual([
      ['Shipping Company of Land FR', 'canonical'],
      ['SCFR', 'acronym', 'case-sensitive', 'ambiguous'],
    ]);
  });

  test('by the title of its article', async () => {
    const found = await read({ titles: ['Land GB', 'No such article'] });
    expect([...found].map(([title, { id }]) => [title, id])).toEqual([['Land GB', 'Q2000002']]);
  });

  test('D34: an item that was merged into another is read under the id asked for', async () => {
    const merged = await entity('Q3000000');
    expect([merged?.ids.wikidata, merged?.caption]).toEqual(['Q3000000', 'Head Office']);
  });

  test.each<[string, RawItem]>([
    ['nothing', {}],
    ['labels that are a text', { labels: 'x' }],
    ['a label that is a number', { labels: { en: { value: 5 } } }],
    ['a label of controls alone', { labels: { en: { value: '\u202e\u0007' } } }],
    ['a label that is a word', { labels: { en: { value: 'the' } } }],
  ])('as no record where it has %s', (_, item) => {
    const reading = {
      id: 'Q1',
      label: () => undefined,
      kind: 'concept',
      today: '2026',
      common: COMMON,
    } as const;
    expect(entityOf(item, reading)).toBeUndefined();
  });

  test.each<[string, unknown]>([
    ['a text', 'x'],
    ['a list', []],
    ['claims that are a text', { P39: 'x' }],
    ['claims that are empty', { P39: [{}, null, 5] }],
    ['a claim without a value', { P39: [{ mainsnak: { snaktype: 'value' }, rank: 'normal' }] }],
    ['a time that is none', { P569: [time({ time: 'then', precision: 11 })] }],
    ['a time before our era', { P569: [time({ time: '-0044-03-15T00:00:00Z', precision: 11 })] }],
    ['a century', { P569: [time({ time: '+1900-00-00T00:00:00Z', precision: 7 })] }],
  ])('with no statements where its claims are %s', (_, claims) => {
    const item = { labels: { en: { value: 'Harbour Board' } }, claims };
    const reading = {
      id: 'Q1',
      label: () => 'x',
      kind: 'body',
      today: '2026-11-21',
      common: COMMON,
    } as const;
    expect(entityOf(item, reading)?.statements).toEqual([]);
  });

  const HELD = {
    rank: 'normal',
    mainsnak: { datavalue: { type: 'wikibase-entityid', value: { id: 'Q7' } } },
  };
  const referring = (snaks: object) => ({ P39: [{ ...HELD, references: [{ snaks }] }] });
  const value = (type: string, value: unknown) => [{ datavalue: { type, value } }];
  const SEEN = value('string', 'https://press.example/1');
  const titled = (text: string) =>
    referring({ P854: SEEN, P1476: value('monolingualtext', { text, language: 'en' }) });

  test.each<[string, object]>([
    ['an alias of which nothing is seen', { aliases: { en: [{ value: '\u200e' }] } }],
    ['a description of which nothing is seen', { descriptions: { en: { value: '\u200e' } } }],
    [
      'a description that is cut inside a character',
      { descriptions: { en: { value: `${'a'.repeat(318)}😀${'a'.repeat(9)}` } } },
    ],
    ['a source whose title is cut so', { claims: titled(`${'a'.repeat(299)}😀${'a'.repeat(9)}`) }],
    ['a source with a title of which nothing is seen', { claims: titled('\u200e') }],
    [
      'a source whose address no record may have',
      { claims: referring({ P854: value('string', 'https://press.example/a\\b') }) },
    ],
  ])('as a record, whatever else is wrong with it: %s', (_, odd) => {
    const item = { labels: { en: { value: 'Harbour Board' } }, claims: { P39: [HELD] }, ...odd };
    const label = () => 'Chair of the port';
    const day = { today: '2026-11-21', common: COMMON };
    const read = entityOf(item, { id: 'Q1', label, kind: 'body', ...day });
    expect(read?.statements.map(({ value }) => value)).toEqual(['Chair of the port']);
  });

  function time(value: object): object {
    const datavalue = { type: 'time', value };
    return { rank: 'normal', mainsnak: { snaktype: 'value', datatype: 'time', datavalue } };
  }
});

describe('Wikidata is asked politely', () => {
  test('one request after the other, with a gap, by a page that any site may read', async () => {
    const ask = asking();
    await items(ask, host.api, { ids: [FRANCE] });
    await items(ask, host.api, { ids: [FRANCE] });
    const [first, second] = host.requests;
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(HASTY.gapMs - 1);
    expect(Object.fromEntries(first?.url.searchParams ?? [])).toMatchObject({
      action: 'wbgetentities',
      ids: FRANCE,
      origin: '*',
      maxlag: '5',
      sitefilter: 'enwiki',
    });
    expect([first?.headers.cookie, first?.headers.referer]).toEqual([undefined, undefined]);
  });

  test.each<[string, Fault[]]>([
    ['429', [{ status: 429 }, { status: 429, retryAfter: '0' }]],
    ['503', [{ status: 503 }]],
    ['lagging databases', ['maxlag', 'maxlag']],
    ['half an answer', ['truncate']],
    ['an error', [{ status: 500 }]],
  ])('D34: after %s Wikidata is asked again', async (_, list) => {
    faults(...list);
    expect((await read({ ids: [FRANCE] })).size).toBe(1);
    expect(host.requests).toHaveLength(list.length + 1);
  });

  test.each<[string, Fault[], string]>([
    ['it asks for an hour', [{ status: 429, retryAfter: '3600' }], 'busy'],
    ['it stays busy', Array(9).fill({ status: 503 }), 'busy'],
    ['it stays behind', Array(9).fill('maxlag'), 'busy'],
    ['it stays broken', Array(9).fill('truncate'), 'broken'],
  ])('D34: Wikidata is left where %s', async (_, list, reason) => {
    faults(...list);
    await expect(read({ ids: [FRANCE] })).rejects.toThrow(reason);
    expect(host.requests.length).toBeLessThanOrEqual(HASTY.tries);
  });

  test('D34: another item than the one asked for is not taken', async () => {
    faults('wrong-item');
    expect((await read({ ids: [FRANCE] })).size).toBe(0);
  });

  test('and no longer than the reader wants', async () => {
    faults('hang');
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 50);
    const asked = items(asking(abort.signal), host.api, { ids: [FRANCE] });
    await expect(asked).rejects.toThrow('cancelled');
  });

  test.each<[string, Fault]>([
    ['says nothing', 'hang'],
    ['falls silent half way', 'stall'],
  ])('D06: Wikidata is left where it %s', async (_, fault) => {
    faults(fault);
    const limits = { firstByteMs: 200, stallMs: 200, totalMs: 5_000 };
    const wants = { accept: '*/*', mostBytes: 1e6 };
    const answer = get(`${host.api}?ids=${FRANCE}`, wants, { ...network(), limits });
    await expect(answer).rejects.toEqual(new Refused('slow'));
  });

  test('for the ids of a pack, which come sorted and once', async () => {
    const [query = ''] = packById('parties')?.queries('FR') ?? [];
    const found = await askSparql(asking(), host.sparql, query);
    expect(found.map((id) => earth.items.get(id)?.label)).toEqual(['Harbour Party of Land FR']);
  });

  test.each([
    ['a web page', '<html></html>'],
    ['something else', '{"results": 5}'],
    ['nothing', ''],
  ])('and an endpoint that answers with %s is refused', async (_, body) => {
    const address = host.on('/other', (_request, response) => response.end(body));
    await expect(askSparql(asking(), address, 'SELECT')).rejects.toThrow('broken');
  });
});
