import { expect, test } from 'vitest';
import { parseEach, parseIndex, parseShard } from '../../src/dataset/parse';
import { fc } from '../properties';
import { sample, shard } from './sample';

test('a right record comes back as written', () => {
  expect(JSON.parse(JSON.stringify(parseShard(shard(sample()), 'a.json')))).toEqual([sample()]);
});

test('what a record leaves out is filled in', () => {
  const { familiarity: _, ...bare } = sample({
    ids: {},
    names: [{ text: 'Coast Guard', type: 'canonical' }],
    sources: { a: { title: 'T', publisher: 'P', url: 'http://a.example', type: 'news' } },
  });
  const [entity] = parseShard(shard(bare), 'a.json');
  expect(entity?.familiarity).toBe('specialist');
  expect(entity?.ids).toEqual({ wikidata: null, enwiki: null });
  expect(entity?.names).toEqual([
    { text: 'Coast Guard', lang: 'en', type: 'canonical', flags: [] },
  ]);
  expect(entity?.sources.a).toMatchObject({ published: null, archived: null, checked: null });
  expect(entity !== undefined && 'site' in entity).toBe(false);
});

const statement = { property: 'founded', value: '1901', sources: ['a'] };
const source = { title: 'T', publisher: 'P', url: 'https://a.example', type: 'news' };

test.each<[title: string, records: readonly unknown[], message: string]>([
  ['no record', ['x'], 'records[0]: expected an object'],
  ['the second one', [sample(), 7], 'records[1]: expected an object'],
  ['no id', [sample({ id: undefined })], 'records[0].id: expected an id like hu-binchen'],
  [
    'an id that no message would take',
    [sample({ id: 'a'.repeat(101) })],
    'records[0].id: expected an id like hu-binchen',
  ],
  [
    'a key of sources that no message would take',
    [sample({ sources: { ['a'.repeat(65)]: source } })],
    `records[0].sources.${'a'.repeat(40)}: expected a key like ^(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*$`,
  ],
  ['a wrong id', [sample({ id: '__proto__' })], 'records[0].id: expected an id like hu-binchen'],
  [
    'an empty caption',
    [sample({ caption: '\u200b' })],
    'records[0].caption: expected a non-empty text',
  ],
  ['no names', [sample({ names: [] })], 'records[0].names: expected a non-empty list'],
  ['names no list', [sample({ names: {} })], 'records[0].names: expected a non-empty list'],
  [
    'a name without type',
    [sample({ names: [{ text: 'x' }] })],
    'records[0].names[0].type: expected one of canonical, full, alias, short, acronym, native, romanisation, former, demonym, title',
  ],
  [
    'an unknown flag',
    [sample({ names: [{ text: 'x', type: 'alias', flags: ['weak'] }] })],
    'records[0].names[0].flags[0]: expected one of case-sensitive, needs-context, needs-full-name, ambiguous, never-mark',
  ],
  [
    'half a surrogate pair',
    [sample({ caption: 'x\ud83d' })],
    'records[0].caption: expected well-formed Unicode',
  ],
  [
    'a long summary',
    [sample({ summary: { text: 'word '.repeat(65), asOf: '2025' } })],
    'records[0].summary.text: expected at most 320 characters',
  ],
  [
    'a megabyte of name',
    [sample({ caption: 'x'.repeat(1e6) })],
    'records[0].caption: expected at most 120 characters',
  ],
  [
    'a day that no calendar has',
    [sample({ lastVerified: '2025-02-30' })],
    'records[0].lastVerified: expected a date like 2021, 2021-11 or 2021-11-25',
  ],
  [
    'a Wikidata id with a label',
    [sample({ ids: { wikidata: 'Q42 (Adams)' } })],
    'records[0].ids.wikidata: expected a Wikidata id like Q42, or null',
  ],
  [
    'an endless number',
    [sample({ statements: [{ ...statement, value: 'INFINITY' }] })],
    'records[0].statements[0].value: expected a text or a finite number',
  ],
  [
    'a statement without source',
    [sample({ statements: [{ ...statement, sources: [] }] })],
    'records[0].statements[0].sources: expected a non-empty list',
  ],
  [
    'a source that is not there',
    [sample({ statements: [{ ...statement, sources: ['b'] }] })],
    'records[0].statements[0].sources[0]: expected a key of sources, got "b"',
  ],
  [
    'a source named like what every object has',
    [sample({ statements: [{ ...statement, sources: ['constructor'] }] })],
    'records[0].statements[0].sources[0]: expected a key of sources, got "constructor"',
  ],
  [
    'a script for an address',
    [sample({ sources: { a: { ...source, url: 'javascript:alert(1)' } } })],
    'records[0].sources.a.url: expected an http or https address',
  ],
  [
    'an address with a tab in it',
    [sample({ sources: { a: { ...source, url: 'https://a.example/\tx' } } })],
    'records[0].sources.a.url: expected an http or https address',
  ],
  [
    'an address with a user',
    [sample({ sources: { a: { ...source, url: 'https://bank.example@a.example/' } } })],
    'records[0].sources.a.url: expected an address without user name',
  ],
  [
    'a file for a site',
    [sample({ site: 'file:///etc' })],
    'records[0].site: expected an http or https address',
  ],
])('refuses %s', (_title, records, message) => {
  const text = shard(...records).replace('"INFINITY"', '1e999');
  expect(() => parseShard(text, 'a.json')).toThrow(new Error(`a.json: ${message}`));
});

test.each<[title: string, text: string, message: string]>([
  ['a web page', ' <!doctype html>', 'expected JSON, got a web page'],
  ['no records', '{"topic":"x"}', 'records: expected a list'],
  ['deep arrays', '['.repeat(1e6), 'expected at most 8 levels of nesting'],
  ['a list', '[]', 'expected an object'],
])('refuses %s instead of a shard', (_title, text, message) => {
  expect(() => parseShard(text, 'a.json')).toThrow(new Error(`a.json: ${message}`));
});

/** A record whose source is in a language. */
const inLanguage = (lang: string) => shard(sample({ sources: { a: { ...source, lang } } }));

test.each(['en', 'zh-Hant', 'pt-BR', 'es-419', 'zh-Hant-TW', 'de-CH-1901', 'be-tarask'])(
  'takes the language %s',
  (lang) => {
    expect(parseShard(inLanguage(lang), 'a.json')[0]?.sources.a?.lang).toBe(lang);
  },
);

test('takes no language of which the browser would throw when a card names it', () => {
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });
  expect(() => names.of('de-12')).toThrow(RangeError);
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/), (lang) => {
      const taken = parseEach(inLanguage(lang), 'a.json').entities.length > 0;
      if (taken) names.of(lang);
    }),
    { examples: [['de-12'], ['abc-ab-ab'], ['map-bms'], ['xx-ab1']] },
  );
});

test('refuses a shard cut short at any character', () => {
  const text = shard(sample());
  for (let length = 0; length < text.length; length++) {
    expect(() => parseShard(text.slice(0, length), 'a.json')).toThrow(
      /^a\.json: line 1: expected JSON \(/,
    );
  }
});

test('goes on after a broken record and names each', () => {
  const { entities, problems } = parseEach(shard(1, sample(), sample({ names: [] })), 'a.json');
  expect(entities).toHaveLength(1);
  expect(problems).toEqual([
    'a.json: records[0]: expected an object',
    'a.json: records[2].names: expected a non-empty list',
  ]);
});

test('takes nothing from keys it does not know, and harms no prototype', () => {
  const text = shard(sample()).replace(
    '{"id"',
    '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"id"',
  );
  const [entity] = parseShard(text, 'a.json');
  expect(entity).not.toHaveProperty('polluted');
  expect({}).not.toHaveProperty('polluted');
  expect(JSON.parse(JSON.stringify(entity))).toEqual(sample());
});

test('a byte order mark is dropped, once', () => {
  expect(parseShard(`\ufeff${shard(sample())}`, 'a.json')).toHaveLength(1);
  expect(() => parseShard(`\ufeff\ufeff${shard()}`, 'a.json')).toThrow('expected JSON');
});

test.each([
  ['bidi controls', 'Coast \u202eGuard\u202c', 'Coast Guard'],
  ['controls and tags', 'Coast\u0007 Guard\u{e0041}', 'Coast Guard'],
  ['line breaks', 'Coast\r\nGuard', 'Coast Guard'],
  ['decomposed letters', 'Cafe\u0301', 'Café'],
  ['piles of marks', `o${'\u0317'.repeat(100)}`, `o${'\u0317'.repeat(8)}`],
  ['markup stays text', '<img onerror=x>', '<img onerror=x>'],
])('cleans %s', (_title, caption, expected) => {
  expect(parseShard(shard(sample({ caption })), 'a.json')[0]?.caption).toBe(expected);
});

test.each([
  'https://www.interpol.int/en/How-we-work/Notices/Red-Notices',
  'http://en.people.cn/n3/2023/0313/c90000-10221009.html',
  'https://例え.jp/パス',
  'https://a.example:8443/?q=[1]#x',
])('takes %s as an address, as written', (site) => {
  expect(parseShard(shard(sample({ site })), 'a.json')[0]?.site).toBe(site);
});

const listed = { file: 'a.json', records: 1, sha256: 'a'.repeat(64) };
const index = { version: '2025.11.01.2', date: '2025-11-01', shards: [listed] };

test('an index comes back as written', () => {
  expect(parseIndex(JSON.stringify(index))).toEqual(index);
});

test.each<[title: string, change: object, message: string]>([
  ['a version in words', { version: 'new' }, 'version: expected a version like 2021.11.25.1'],
  ['a month for a day', { date: '2025-11' }, 'date: expected a day like 2021-11-25'],
  ['no shard', { shards: [] }, 'shards: expected a non-empty list'],
  [
    'a file elsewhere',
    { shards: [{ ...listed, file: '../a.json' }] },
    'shards[0].file: expected a file name like interpol.json',
  ],
  [
    'half a record',
    { shards: [{ ...listed, records: 0.5 }] },
    'shards[0].records: expected a count',
  ],
  [
    'fewer records than none',
    { shards: [{ ...listed, records: -1 }] },
    'shards[0].records: expected a count',
  ],
  [
    'a checksum and more',
    { shards: [{ ...listed, sha256: `${'0'.repeat(64)}0` }] },
    'shards[0].sha256: expected a SHA-256 in hexadecimal',
  ],
  [
    'more shards than anybody needs',
    { shards: Array(1001).fill(listed) },
    'shards: expected at most 1000',
  ],
  ['a day that no calendar has', { date: '2025-02-29' }, 'date: expected a day like 2021-11-25'],
  ['a title without end', { title: 'x'.repeat(81) }, 'title: expected at most 80 characters'],
  ['an empty title', { title: ' ' }, 'title: expected a non-empty text'],
])('refuses %s in an index', (_title, change, message) => {
  const text = JSON.stringify({ ...index, ...change });
  expect(() => parseIndex(text)).toThrow(`index.json: ${message}`);
});
