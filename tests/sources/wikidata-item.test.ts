import { describe, expect, test } from 'vitest';
import type { RawItem } from '../../src/sources/wikidata/api';
import { entityOf } from '../../src/sources/wikidata/entity';
import { named } from '../../src/sources/wikidata/statements';

const LABELS = new Map([
  ['Q7', 'Warden of Pier 7'],
  ['Q8', 'The Eastmark Gazette'],
]);
const CONTEXT = {
  id: 'Q1',
  label: (id: string) => LABELS.get(id),
  kind: 'concept',
  today: '2026-11-21',
  common: new Set(['the']),
} as const;

const text = (value: string) => ({ datavalue: { type: 'string', value } });
const titled = (words: string) => ({
  datavalue: { type: 'monolingualtext', value: { text: words } },
});
const entity = (id: string) => ({ datavalue: { type: 'wikibase-entityid', value: { id } } });
const time = (day: string, precision = 11, calendar = 'Q1985727') => ({
  datavalue: {
    type: 'time',
    value: {
      time: `${day}T00:00:00Z`,
      precision,
      calendarmodel: `http://www.wikidata.org/entity/${calendar}`,
    },
  },
});
const julian = (day: string, precision = 11) => time(day, precision, 'Q1985786');
type Snaks = Readonly<Record<string, readonly object[]>>;
const claim = (mainsnak: object, qualifiers: Snaks = {}, ...references: Snaks[]) => ({
  mainsnak,
  rank: 'normal',
  qualifiers,
  references: references.map((snaks) => ({ snaks })),
});

/** The record of an item. */
const read = (item: RawItem) =>
  entityOf({ labels: { en: { value: 'Mara Ellison' } }, ...item }, CONTEXT);
const office = (qualifiers: Snaks, ...references: Snaks[]) =>
  read({ claims: { P39: [claim(entity('Q7'), qualifiers, ...references)] } });

describe('of an item of Wikidata', () => {
  test.each<[title: string, item: RawItem, names: string[]]>([
    [
      'the article’s title',
      { sitelinks: { enwiki: { title: 'Mara E. Ellison' } } },
      ['Mara E. Ellison alias'],
    ],
    [
      'no title that is the label',
      { sitelinks: { enwiki: { title: 'Mara Ellison (judge)' } } },
      [],
    ],
    [
      'brackets within a title',
      { sitelinks: { enwiki: { title: 'Mara (Mo) Ellison' } } },
      ['Mara (Mo) Ellison alias'],
    ],
    [
      'acronyms',
      { aliases: { en: [{ value: 'M.E.R.2' }, { value: 'MEaa' }] } },
      ['M.E.R.2 acronym', 'MEaa alias'],
    ],
    [
      'an alias once',
      { aliases: { en: [{ value: 'Mo Ellison' }, { value: 'Mo Ellison' }] } },
      ['Mo Ellison alias'],
    ],
    ['no alias that is cut off', { aliases: { en: [{ value: `Mo ${'x'.repeat(118)}` }] } }, []],
    ['no alias that is no text', { aliases: { en: [{ value: 5 }, null] } }, []],
  ])('names are taken: %s', (_title, item, names) => {
    const [caption, ...others] = read(item)?.names ?? [];
    expect(caption).toMatchObject({ text: 'Mara Ellison', type: 'canonical' });
    expect(others.map(({ text, type }) => `${text} ${type}`)).toEqual(names);
  });

  test('twenty aliases are taken', () => {
    const en = Array.from({ length: 30 }, (_, n) => ({ value: `Mo Ellison ${n}` }));
    expect(read({ aliases: { en } })?.names).toHaveLength(21);
  });

  test.each<[title: string, site: unknown, taken: string | undefined]>([
    ['a public one', text('https://mara.example/'), 'https://mara.example/'],
    ['none on the reader’s own network', text('http://192.168.0.1/'), undefined],
    ['none that is a script', text('javascript:alert(1)'), undefined],
    ['none that is no text', entity('Q7'), undefined],
  ])('the site is taken: %s', (_title, site, taken) => {
    const record = read({ claims: { P856: [claim(site as object)] } });
    expect([record?.caption, record?.site ?? undefined]).toEqual(['Mara Ellison', taken]);
  });

  test.each<[title: string, qualifiers: Snaks, when: object]>([
    [
      'from one day to another',
      { P580: [time('+2020-05-06')], P582: [time('+2021-07-08')] },
      { start: '2020-05-06', end: '2021-07-08' },
    ],
    ['from a month', { P580: [time('+2020-05-01', 10)] }, { start: '2020-05' }],
    ['until a year', { P582: [time('+2021-01-01', 9)] }, { end: '2021' }],
    ['on a day', { P585: [time('+2020-05-06')] }, { asOf: '2020-05-06' }],
    ['today where nothing is said', {}, { asOf: '2026-11-21' }],
    [
      'from its start where it ends before',
      { P580: [time('+2020-05-06')], P582: [time('+2019-00-00', 9)] },
      { start: '2020-05-06' },
    ],
    [
      'within one year',
      { P580: [time('+2020-05-06')], P582: [time('+2020-00-00', 9)] },
      { start: '2020-05-06', end: '2020' },
    ],
    [
      'today where the start is a century',
      { P580: [time('+1900-00-00', 7)] },
      { asOf: '2026-11-21' },
    ],
    [
      'today where the start is a decade, written as its first day',
      { P580: [time('+1950-01-01', 8)] },
      { asOf: '2026-11-21' },
    ],
    [
      'today where the start is before our era',
      { P580: [time('-0044-03-15')] },
      { asOf: '2026-11-21' },
    ],
    [
      'from days of the Julian calendar, told in ours',
      { P580: [julian('+1870-04-10')], P582: [julian('+1918-01-25')] },
      { start: '1870-04-22', end: '1918-02-07' },
    ],
    [
      'from a leap day that ours does not have',
      { P580: [julian('+1900-02-29')] },
      { start: '1900-03-13' },
    ],
    [
      'from the last days of a Julian year',
      { P580: [julian('+1642-12-25')] },
      { start: '1643-01-04' },
    ],
    ['from a Julian month', { P580: [julian('+1905-10-00', 10)] }, { start: '1905-10' }],
    [
      'today where the start is a Julian day without a day',
      { P580: [julian('+1905-00-00')] },
      { asOf: '2026-11-21' },
    ],
    ['today where the start is no time', { P580: [text('then')] }, { asOf: '2026-11-21' }],
  ])('a statement holds %s', (_title, qualifiers, when) => {
    const { property, value, to, sources, ...dates } = office(qualifiers)?.statements[0] ?? {};
    expect([property, value, to]).toEqual(['position-held', 'Warden of Pier 7', 'q7']);
    expect(dates).toEqual(when);
  });

  test.each<[title: string, values: readonly object[], kind: string]>([
    ['what it is an instance of', [entity('Q5')], 'person'],
    ['the first that has a meaning here', [entity('Q99'), entity('Q515'), entity('Q5')], 'place'],
    ['what was asked for where none has', [entity('Q99')], 'concept'],
  ])('the kind is %s', (_title, values, kind) => {
    expect(read({ claims: { P31: values.map((value) => claim(value)) } })?.kind).toBe(kind);
  });

  test('whole numbers are taken, and of one property two dozen statements', () => {
    const amount = (value: string) =>
      claim({ datavalue: { type: 'quantity', value: { amount: value } } });
    const P1082 = ['+2000', '+0.5', 'many'].map(amount);
    const P39 = Array.from({ length: 30 }, () => claim(entity('Q7')));
    const values = read({ claims: { P1082, P39 } })?.statements.map(({ value }) => value);
    expect(values?.filter((value) => typeof value === 'number')).toEqual([2000]);
    expect(values?.filter((value) => typeof value === 'string')).toHaveLength(24);
  });

  test('a birth is dated by itself, and by the preferred value', () => {
    const better = { ...claim(time('+1961-02-03')), rank: 'preferred' };
    const { statements } =
      read({ claims: { P569: [claim(time('+1960-00-00', 9)), better] } }) ?? {};
    expect(statements).toMatchObject([
      { property: 'born', value: '1961-02-03', start: '1961-02-03' },
    ]);
  });

  const URL = text('https://www.gazette.example/7');
  const plain = {
    title: 'gazette.example',
    publisher: 'gazette.example',
    url: 'https://www.gazette.example/7',
    published: null,
    archived: null,
    checked: null,
  };
  test.each<[title: string, reference: Snaks, source: object]>([
    ['an address alone', { P854: [URL] }, plain],
    ['its title', { P854: [URL], P1476: [titled('A warden')] }, { ...plain, title: 'A warden' }],
    [
      'who publishes it',
      { P854: [URL], P248: [entity('Q8')] },
      { ...plain, title: 'The Eastmark Gazette', publisher: 'The Eastmark Gazette' },
    ],
    ['a publisher without a name', { P854: [URL], P248: [entity('Q9')] }, plain],
    [
      'its day',
      { P854: [URL], P577: [time('+2024-05-06')] },
      { ...plain, published: '2024-05-06' },
    ],
    [
      'a copy',
      { P854: [URL], P1065: [text('https://archive.example/7')] },
      { ...plain, archived: 'https://archive.example/7' },
    ],
    ['a copy that is no address', { P854: [URL], P1065: [text('archive')] }, plain],
  ])('a source is read with %s', (_title, reference, source) => {
    const { statements, sources } = office({}, reference) ?? {};
    expect(Object.values(sources ?? {})).toEqual([expect.objectContaining(source)]);
    expect(statements?.[0]?.sources).toEqual(Object.keys(sources ?? {}));
  });

  test.each<[title: string, references: Snaks[]]>([
    ['none', []],
    ['one without an address', [{ P248: [entity('Q8')] }]],
    ['one with an address that is none', [{ P854: [text('gazette')] }]],
  ])('the item itself is the source of a statement with %s', (_title, references) => {
    const { statements, sources } = office({}, ...references) ?? {};
    expect(statements?.[0]?.sources).toEqual(['item']);
    expect(sources?.item).toMatchObject({
      title: 'Mara Ellison',
      publisher: 'Wikidata',
      checked: '2026-11-21',
    });
  });

  test('two references are read, and of those with one address one is kept', () => {
    const others = ['a', 'b', 'c'].map((at) => ({ P854: [text(`https://${at}.example/`)] }));
    expect(office({}, ...others)?.statements[0]?.sources).toHaveLength(2);
    expect(office({}, { P854: [URL] }, { P854: [URL] })?.statements[0]?.sources).toHaveLength(1);
  });

  test('the names of those whom it names, and of who published what it cites, are asked for', () => {
    const references = ['Q8', 'Q9', 'Q10'].map((id) => ({ P248: [entity(id), text('Q11x')] }));
    const P39 = [claim(entity('Q7'), {}, ...references), claim(text('Lyon'))];
    expect(named({ claims: { P39 } })).toEqual(['Q7', 'Q8', 'Q9']);
  });
});
