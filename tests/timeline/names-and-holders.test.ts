import { describe, expect, it } from 'vitest';
import type { Entity } from '../../src/model/entity';
import type { Name } from '../../src/model/name';
import type { Statement } from '../../src/model/statement';
import { holdersOn, nameOn, standing } from '../../src/timeline';

const TODAY = '2026-11-21';

function entity(caption: string, more: Partial<Entity> = {}): Entity {
  return {
    id: 'it',
    kind: 'country',
    caption,
    ids: { wikidata: null, enwiki: null },
    familiarity: 'common',
    names: [],
    summary: { text: '', asOf: '2026' },
    statements: [],
    sources: {},
    lastVerified: '2026',
    ...more,
  };
}

function name(text: string, type: Name['type'], from?: string, until?: string): Name {
  return { text, lang: 'en', type, flags: [], ...(from && { from }), ...(until && { until }) };
}

const RENAMED = entity('Reform UK', {
  names: [name('Reform UK', 'canonical'), name('Brexit Party', 'former', '2018-11', '2021-01')],
});
const REFORM_UK = entity('Reform UK', {
  names: [name('Reform UK', 'canonical'), name('Brexit Party', 'former', undefined, '2021-01')],
});
const TURKEY = entity('Türkiye', {
  names: [
    name('Türkiye', 'canonical', '2022-06'),
    name('Turkey', 'former', undefined, '2022-06'),
    name('Republic of Türkiye', 'full'),
  ],
});
const MOVED_ON = entity('Twitter', {
  kind: 'company',
  names: [
    name('Twitter', 'canonical', '2006', '2023-07-23'),
    name('XC', 'acronym', '2023-07-23'),
    name('X', 'short', '2023-07-23'),
  ],
});

const LIVED_ON = entity('New Dock', {
  names: [
    name('New Dock', 'canonical', '2020-01-01'),
    name('Old Dock', 'former', undefined, '2022'),
  ],
});

function changing(until: string, from: string): Entity {
  return entity('Old Dock', {
    names: [name('Old Dock', 'canonical', undefined, until), name('New Dock', 'alias', from)],
  });
}

type NameRow = readonly [title: string, of: Entity, day: string, expected: unknown];

const NAMES: readonly NameRow[] = [
  [
    'the old name before the change',
    TURKEY,
    '2021-11-25',
    { was: 'Turkey', is: 'Türkiye', since: '2022-06' },
  ],
  ['nothing after the change', TURKEY, '2023-01-01', null],
  [
    'nothing before there was anything to call',
    {
      ...TURKEY,
      statements: [{ property: 'founded', value: '1923', start: '1923', sources: ['s'] }],
    },
    '1922-12-31',
    null,
  ],
  [
    'nothing in the month of the change, when either may have been used',
    TURKEY,
    '2022-06-15',
    null,
  ],
  [
    'the new name where the caption has gone out of use',
    MOVED_ON,
    '2021-11-25',
    { was: 'Twitter', is: 'X', since: '2023-07-23' },
  ],
  [
    'the former name where only its end is known',
    REFORM_UK,
    '2020-12-31',
    { was: 'Brexit Party', is: 'Reform UK', since: '2021-01' },
  ],
  ['nothing in the month in which the former name ended', REFORM_UK, '2021-01-01', null],
  ['nothing of a former name that was not yet in use', RENAMED, '2018-10-31', null],
  [
    'the last name of what has none today',
    entity('Twitter', {
      names: [
        name('twttr', 'former', '2006', '2006-07'),
        name('Twitter', 'canonical', '2006-07', '2023'),
      ],
    }),
    '2006-04-01',
    { was: 'twttr', is: 'Twitter', since: '2006-07' },
  ],
  [
    'nothing where the same name is in use and is to end',
    entity('Yes', { names: [name('Yes', 'canonical', undefined, '2027')] }),
    '2021-11-25',
    null,
  ],
  [
    'both where the caption has both',
    entity('Türkiye (Turkey)', {
      names: [
        name('Turkey', 'canonical', undefined, '2022-06-01'),
        name('Turkiye', 'alias', '2022-06-01'),
        name('Türkiye', 'alias', '2022-06-01'),
        name('Republic of Türkiye', 'full', '2022-06-01'),
      ],
    }),
    '2021-11-25',
    { was: 'Turkey', is: 'Türkiye', since: '2022-06-01' },
  ],
  [
    'nothing of a title that has lapsed',
    entity('Marco Rubio', {
      names: [
        name('Marco Rubio', 'canonical'),
        name('Sen. Marco Rubio', 'title', undefined, '2025-01-20'),
      ],
    }),
    '2021-11-25',
    null,
  ],
  [
    'nothing for a name without dates',
    entity('France', { names: [name('France', 'canonical')] }),
    '1990-01-01',
    null,
  ],
  [
    'the old name before a new one with which it lived on',
    LIVED_ON,
    '2019-12-31',
    { was: 'Old Dock', is: 'New Dock', since: '2020-01-01' },
  ],
  ['nothing while the old name lives on beside the new one', LIVED_ON, '2020-01-01', null],
  [
    'a former name from its first day',
    RENAMED,
    '2018-11-01',
    { was: 'Brexit Party', is: 'Reform UK', since: '2021-01' },
  ],
  [
    'the caption, though another name is newer',
    entity('Reform UK', { names: [...REFORM_UK.names, name('Reform', 'alias', '2024')] }),
    '2020-12-31',
    { was: 'Brexit Party', is: 'Reform UK', since: '2021-01' },
  ],
  ['nothing on the last day of the caption', changing(TODAY, TODAY), '2021-11-25', null],
  [
    'the new name on its first day',
    changing('2026-11-20', TODAY),
    '2021-11-25',
    { was: 'Old Dock', is: 'New Dock', since: TODAY },
  ],
  ['no name that is still to come', changing('2026-11-20', '2026-11-22'), '2021-11-25', null],
  [
    'of several new names the short before the rest, and none without a date',
    entity('Twitter', {
      names: [
        name('Twitter', 'canonical', '2006', '2023-07-23'),
        name('Everything Platform', 'full', '2023-07-23'),
        name('X App', 'alias', '2023-07-23'),
        name('X', 'short', '2023-07-23'),
        name('T', 'short'),
      ],
    }),
    '2021-11-25',
    { was: 'Twitter', is: 'X', since: '2023-07-23' },
  ],
  ...[0, 1].map(
    (first): NameRow => [
      `of two of a kind the same, in whatever order: ${first}`,
      entity('Twitter', {
        names: [
          name('Twitter', 'canonical', '2006', '2023-07-23'),
          name(first ? 'Xa' : 'Xb', 'alias', '2023-07-23'),
          name(first ? 'Xb' : 'Xa', 'alias', '2023-07-23'),
        ],
      }),
      '2021-11-25',
      { was: 'Twitter', is: 'Xa', since: '2023-07-23' },
    ],
  ),
];

describe('a name in time', () => {
  it.each(NAMES)('gives %s', (_title, of, day, expected) => {
    expect(nameOn(of, day, TODAY)).toEqual(expected);
  });
});

const DIRECTOR = entity('Director of the FBI', {
  kind: 'office',
  statements: [
    {
      property: 'held-by',
      value: 'Christopher Wray',
      to: 'christopher-wray',
      start: '2017-08-02',
      end: '2025-01-19',
      sources: [],
    },
    { property: 'part-of', value: 'FBI', start: '1908', end: '2030', sources: [] },
    { property: 'held-by', value: 'James Comey', start: '2013-09', end: '2017-05-09', sources: [] },
    { property: 'held-by', value: 'Kash Patel', start: '2025-02-20', asOf: '2026-10', sources: [] },
  ],
});

const HOLDERS: readonly [string, readonly unknown[], readonly unknown[]][] = [
  ['2021-11-25', ['Christopher Wray'], []],
  ['2013-09-10', [], ['James Comey']],
  ['2017-06-15', [], []],
  ['2026-11-21', ['Kash Patel'], []],
];

describe('the holders of an office', () => {
  it.each(HOLDERS)('on %s', (day, sure, maybe) => {
    const holders = holdersOn(DIRECTOR, day);
    expect(holders.sure.map(({ statement }) => statement.value)).toEqual(sure);
    expect(holders.maybe.map(({ statement }) => statement.value)).toEqual(maybe);
  });

  it('are part of the standing of an office, and of nothing else', () => {
    const then = standing(DIRECTOR, '2021-11-25', TODAY);
    expect(then.holders?.sure[0]?.statement.to).toBe('christopher-wray');
    expect(then.changed.map(({ type, told }) => [type, told.statement.value])).toEqual([
      ['began', 'Kash Patel'],
      ['ended', 'Christopher Wray'],
    ]);
    expect(standing(TURKEY, '2021-11-25', TODAY).holders).toBeNull();
  });
});

describe('what to say first', () => {
  const held = { property: 'detained', value: 'Port Lorne', sources: ['a'] } as const;
  const first = (statements: Statement[]) =>
    standing(entity('Somebody', { statements }), '2021-11-25', TODAY).first.map(
      ({ statement }) => statement,
    );
  const said = (...statements: Statement[]) => first(statements).map(({ property }) => property);

  it('is what is over, where nothing else is to be said', () => {
    expect(said({ ...held, start: '2018-09', end: '2020-11' })).toEqual(['detained']);
  });

  it('is not what is over, where something held', () => {
    const office = { property: 'position-held', value: 'Director', start: '2021' } as const;
    expect(said({ ...held, start: '2018', end: '2020' }, { ...office, sources: ['a'] })).toEqual([
      'position-held',
    ]);
  });

  it.each(['position-held', 'held-by', 'led-by'] as const)(
    'is also the last that is over, where none is held: %s',
    (property) => {
      const party = { property: 'member-of', value: 'Party', start: '1990', end: '2030' } as const;
      const office = (value: string, start: string, end: string): Statement => ({
        ...{ property, value, start, end },
        sources: ['a'],
      });
      const past = [office('Mayor', '2001', '2009'), office('Minister', '2010', '2019')];
      const now = office('Premier', '2020', '2025');
      const values = (...more: Statement[]) =>
        first([{ ...party, sources: ['a'] }, ...past, ...more]).map(({ value }) => value);
      expect(values()).toEqual(['Minister', 'Party']);
      expect(values(now)).toEqual(['Premier', 'Party']);
    },
  );

  it('is what surely held, before what may have', () => {
    const office = { property: 'position-held', end: '2025', sources: ['a'] } as const;
    const sure = { ...office, value: 'Director', start: '2015' };
    const disputed = { ...office, value: 'Chair', start: '2019', state: 'disputed' } as const;
    expect(first([disputed, sure]).map(({ value }) => value)).toEqual(['Director', 'Chair']);
  });
});
