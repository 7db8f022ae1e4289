import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readCsv, writeCsv } from '../../src/dataset/csv';
import { ownEntities } from '../../src/dataset/own-entry';
import { readOwn, writeOwn } from '../../src/dataset/own-file';
import type { OwnEntry } from '../../src/model/own';
import { fc } from '../properties';

const entry = (change: Partial<OwnEntry> = {}): OwnEntry => ({
  id: 'own-1',
  about: null,
  kind: 'person',
  name: 'Mara Ellison',
  otherNames: ['Ellison, M.'],
  note: 'Met in Eastmark, "on the record".',
  url: 'https://courier.example/mara',
  changed: '2026-11-21T10:00:00.000Z',
  ...change,
});
let count = 0;
const stamp = () => ({ id: `own-${++count}`, changed: '2026-11-21T10:00:00.000Z' });

// What an entry says of its day goes by the clock of whoever runs this.
beforeEach(() => void vi.stubEnv('TZ', 'UTC'));
afterEach(() => void vi.unstubAllEnvs());

const cellsIn = (text: string) => readCsv(text).map(({ cells }) => cells);

describe('a CSV text', () => {
  test.each<[string, string, string[][]]>([
    [
      'rows of cells',
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a last row without an end', 'a\nb', [['a'], ['b']]],
    ['quotes, commas and line breaks in a cell', '"a ""b"", c\nd",e', [['a "b", c\nd', 'e']]],
    ['empty lines and empty cells', '\n\na,,c\n\n', [['a', '', 'c']]],
    ['a byte order mark', '\ufeffa,b', [['a', 'b']]],
    ['a quote inside a cell', 'a"b,c', [['a"b', 'c']]],
    [
      'semicolons, where the first line has them',
      'a;b\nc, d;e',
      [
        ['a', 'b'],
        ['c, d', 'e'],
      ],
    ],
    [
      'tabs, where the first line has them',
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['nothing', '', []],
  ])('holds %s', (_, text, rows) => expect(cellsIn(text)).toEqual(rows));

  test('is read as it was written, whatever the cells hold', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ',', ';', '"', '\n', ' ', 'é', "'") });
    const row = fc.array(cell, { minLength: 1 }).filter((cells) => cells.some(Boolean));
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const written = writeCsv([['a', 'b'], ...rows]);
        expect(cellsIn(written)).toEqual([['a', 'b'], ...rows]);
      }),
    );
  });
});

describe('own entries', () => {
  test('written, read and written again give the same bytes (D36)', () => {
    const entries = [entry({ id: 'own-2', note: 'é\u0301 “quoted”' }), entry()];
    const text = writeOwn(entries, 'json');
    expect(writeOwn(readOwn(text, stamp), 'json')).toBe(text);
    const csv = writeOwn([...entries, entry({ id: 'own-3', about: 'interpol' })], 'csv');
    expect(writeOwn(readOwn(csv, stamp), 'csv')).toBe(csv);
  });

  test('do not say which site of an entity of the dataset is official', () => {
    const sites = ownEntities([entry(), entry({ id: 'own-2', about: 'interpol' })]);
    expect(sites.map(({ id, site }) => [id, site])).toEqual([
      ['own-1', 'https://courier.example/mara'],
      ['interpol', undefined],
    ]);
  });

  test('lose nothing in a CSV, and are the same entries when it comes back', () => {
    const note = entry({
      id: 'own-2',
      about: 'interpol',
      kind: 'body',
      otherNames: ['Lyon', 'B c'],
    });
    const entries = [entry(), note];
    expect(readOwn(writeOwn(entries, 'csv'), stamp)).toEqual(entries);
  });

  test('come from a CSV with its columns in any order', () => {
    const [one] = readOwn('URL,Name,extra\nhttps://a.example/,Mara Ellison,x\n', stamp);
    expect(one).toMatchObject({ name: 'Mara Ellison', url: 'https://a.example/', note: '' });
  });

  test.each<[string, string, string]>([
    ['a web page', '<html>', 'expected JSON, got a web page'],
    ['JSON of something else', '{"format":"x"}', 'format: expected one of'],
    ['broken JSON', '{"format":', 'expected JSON'],
    ['a table without names', 'a,b\n1,2\n', 'expected a column called name'],
    ['a row with a bad address', 'name,url\nMara,javascript:alert(1)\n', 'line 2.url: expected'],
    ['a name that is too short', 'name\nM\n', 'line 2.name: expected at least 2'],
    ['a fault behind empty lines', 'name\nMara\n\n\nM\n', 'line 5.name: '],
    ['a fault behind a cell of two lines', 'name,description\nMara,"a\nb"\nM,\n', 'line 4.name: '],
    [
      'a quote that is never closed',
      'name,description\nMara,"a\nOdo,b\n',
      'line 2: expected a quote',
    ],
    [
      'a time whose day no card can say',
      file({ ...entry(), changed: 'Sat, 21 Nov 2026 10:00:00 GMT' }),
      'entries[0].changed: expected a time',
    ],
    [
      'a day that no calendar has',
      file({ ...entry(), changed: '2026-02-31T10:00:00.000Z' }),
      'entries[0].changed: expected a time',
    ],
    [
      'an id by which no message may ask for its removal',
      file({ ...entry(), id: `own-${'1'.repeat(120)}` }),
      'entries[0].id: expected',
    ],
    ['an id of the dataset', file({ ...entry(), id: 'interpol' }), 'entries[0].id: expected'],
    ['an id and more', file({ ...entry(), id: 'own-1/x' }), 'entries[0].id: expected'],
    ['an entity and more', file({ ...entry(), about: 'interpol/x' }), 'entries[0].about: expected'],
    [
      'a name that is too long',
      file({ ...entry(), name: 'x'.repeat(121) }),
      'entries[0].name: expected at most 120',
    ],
    [
      'a note that is too long',
      file({ ...entry(), note: 'x'.repeat(321) }),
      'entries[0].note: expected at most 320',
    ],
    [
      'a time that goes on',
      file({ ...entry(), changed: `2026-11-21T10:00:00.${'0'.repeat(20)}Z` }),
      'entries[0].changed: expected a time',
    ],
  ])('are refused from %s, saying where', (_, text, message) =>
    expect(() => readOwn(text, stamp)).toThrow(message),
  );

  function file(one: OwnEntry): string {
    return JSON.stringify({ format: 'backgrounder-own-entries', entries: [one] });
  }

  test('are records of what the reader wrote', () => {
    const [one] = ownEntities([entry({ otherNames: ['Ellison', 'Mara-Lou'] })]);
    const own = { lang: 'mul', type: 'alias', flags: [] };
    expect(one).toMatchObject({ familiarity: 'specialist', lastVerified: '2026-11-21' });
    expect(one?.names).toEqual([
      { ...own, text: 'Mara Ellison', type: 'canonical' },
      { ...own, text: 'Ellison', flags: ['case-sensitive'] },
      { ...own, text: 'Mara-Lou' },
    ]);
    expect(one?.summary).toEqual({ text: entry().note, asOf: '2026-11-21' });
    expect(one?.statements).toEqual([]);
  });

  test('without a note say the name, and state nothing of an entity of the dataset', () => {
    const [one] = ownEntities([entry({ about: 'interpol', note: '' })]);
    expect(one).toMatchObject({ summary: { text: 'Mara Ellison' }, statements: [] });
  });

  test.each([
    ['2026-11-22T01:30:00.000Z', 'America/New_York', '2026-11-21'],
    ['2026-11-21T20:00:00.000Z', 'Asia/Tokyo', '2026-11-22'],
    ['2026-11-21', 'America/New_York', '2026-11-21'],
  ])('changed at %s say the reader’s own day: in %s %s', (changed, zone, day) => {
    vi.stubEnv('TZ', zone);
    const [own] = ownEntities([entry({ changed })]);
    expect(own).toMatchObject({ lastVerified: day, summary: { asOf: day } });
  });

  test('about one entity are one record, with every name and note', () => {
    const notes = [
      entry({ about: 'interpol', name: 'The firm', note: 'First' }),
      entry({
        id: 'own-2',
        about: 'interpol',
        name: 'Lyon office',
        otherNames: [],
        note: 'Second',
      }),
    ];
    const [one, ...rest] = ownEntities(notes);
    expect(rest).toEqual([]);
    expect(one).toMatchObject({ id: 'interpol', layer: 'user' });
    expect(one?.names.map(({ text }) => text)).toEqual(['The firm', 'Ellison, M.', 'Lyon office']);
    expect(one?.statements.map(({ value }) => value)).toEqual(['First', 'Second']);
  });
});
