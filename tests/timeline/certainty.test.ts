import { describe, expect, it } from 'vitest';
import type { Property } from '../../src/model/property';
import type { Statement } from '../../src/model/statement';
import { asOf, certaintyOn } from '../../src/timeline';
import { office, say } from './say';

const DAY = '2021-11-25';

const CASES: readonly [string, Partial<Statement>, string, string, string][] = [
  // [title, dates, day, certainty, wording]
  ['between two days', { start: '2017-08-02', end: '2025-01-19' }, DAY, 'sure', 'from 2017-08-02'],
  ['on its first day', { start: DAY, end: '2025-01-19' }, DAY, 'sure', `from ${DAY}`],
  ['on its last day', { start: '2017-08-02', end: DAY }, DAY, 'sure', `from 2017-08-02 to ${DAY}`],
  ['before it began', { start: '2021-11-26' }, DAY, 'not yet', ''],
  ['after it ended', { start: '2017', end: '2021-11-24' }, DAY, 'over', 'from 2017 to 2021-11-24'],
  [
    'on its last day, begun at the latest then',
    { start: '2021-11', end: DAY },
    DAY,
    'sure',
    `from 2021-11 to ${DAY}`,
  ],
  ['in the month it began', { start: '2021-11', end: '2025' }, DAY, 'maybe', 'from 2021-11'],
  ['in the year it ended', { start: '2017', end: '2021' }, DAY, 'maybe', 'from 2017 to 2021'],
  ['in the year before it ended', { start: '2017', end: '2022' }, DAY, 'sure', 'from 2017'],
  ['seen later still', { start: '2017', asOf: '2024-05-01' }, DAY, 'sure', 'from 2017'],
  ['seen that very day', { asOf: DAY }, DAY, 'sure', `by ${DAY}`],
  ['seen that month, start not known', { asOf: '2021-11' }, DAY, 'likely', 'by 2021-11'],
  ['seen that year, start not known', { asOf: '2021' }, DAY, 'maybe', 'by 2021'],
  ['seen within the year before', { asOf: '2021-02' }, DAY, 'likely', 'as of 2021-02'],
  ['seen longer ago', { asOf: '2019-05' }, DAY, 'stale', 'as of 2019-05'],
  ['first heard of later', { asOf: '2024-04' }, DAY, 'unknown', 'by 2024-04'],
  [
    'begun and not heard of for long',
    { start: '2018-01', asOf: '2020-03' },
    DAY,
    'stale',
    'from 2018-01, end not known (last heard 2020-03)',
  ],
  [
    'begun within the year before, in a month that its source names alone',
    { start: '2020-11-27', asOf: '2020-11' },
    DAY,
    'likely',
    'from 2020-11-27',
  ],
  ['begun lately', { start: '2021-03' }, DAY, 'likely', 'from 2021-03'],
  ['only its end is known', { end: '2025-01' }, DAY, 'maybe', ''],
  ['only its end is known, that very day', { end: DAY }, DAY, 'sure', `until ${DAY}`],
  [
    'ended, nobody wrote when',
    { start: '2015', state: 'ended' },
    DAY,
    'maybe',
    'from 2015, since ended',
  ],
  ['planned for later', { start: '2024', state: 'scheduled' }, DAY, 'not yet', ''],
  [
    'ended, as a source said before that day',
    { start: '2015', state: 'ended', asOf: '2020' },
    DAY,
    'over',
    'from 2015, since ended',
  ],
  [
    'planned, and the day has come',
    { start: '2021-10', state: 'scheduled' },
    DAY,
    'maybe',
    'from 2021-10',
  ],
  ['disputed', { start: '2017', end: '2025', state: 'disputed' }, DAY, 'maybe', 'from 2017'],
  [
    'planned for some day of that year',
    { start: '2021', state: 'scheduled' },
    DAY,
    'maybe',
    'planned for 2021',
  ],
  ['planned for that very day', { start: DAY, state: 'scheduled' }, DAY, 'maybe', `from ${DAY}`],
  [
    'ended later, and said to have ended',
    { start: '2015', end: '2025', state: 'ended' },
    DAY,
    'sure',
    'from 2015',
  ],
  [
    'begun long ago, and never heard of again',
    { start: '2018' },
    DAY,
    'stale',
    'from 2018, end not known (last heard 2018)',
  ],
  ['without any date', {}, DAY, 'likely', ''],
];

describe('an office on a day', () => {
  it.each(CASES)('%s', (_title, dates, day, certainty, words) => {
    const statement = office('Director', dates);
    expect(certaintyOn(statement, day)).toBe(certainty);
    const all = Object.values(asOf([statement], day)).flat();
    if (certainty === 'not yet') expect(all).toEqual([]);
    else expect(all.map((told) => say(told.wording))).toEqual([words]);
  });
});

const EVENTS: readonly [string, Partial<Statement>, string, string][] = [
  ['happened on a day and is true ever after', { start: '1990-05-01' }, 'sure', 'on 1990-05-01'],
  [
    'happened over some days',
    { start: '2021-11-23', end: '2021-11-25' },
    'sure',
    'from 2021-11-23 to 2021-11-25',
  ],
  ['happened within a day', { start: '2021-11-23', end: '2021-11-23' }, 'sure', 'on 2021-11-23'],
  ['happened by the time it was told', { asOf: '2020' }, 'sure', 'by 2020'],
  [
    'had happened by the day that ended it',
    { start: '2021', end: '2021-11-24' },
    'sure',
    'from 2021 to 2021-11-24',
  ],
  ['may have happened, in that month', { start: '2021-11' }, 'maybe', 'on 2021-11'],
  ['was told of later', { asOf: '2023' }, 'unknown', 'by 2023'],
];

describe('an event', () => {
  it.each(EVENTS)('%s', (_title, dates, certainty, words) => {
    const statement: Statement = {
      property: 'arrested',
      value: 'in Rabat',
      sources: ['s'],
      ...dates,
    };
    expect(certaintyOn(statement, DAY)).toBe(certainty);
    expect(
      Object.values(asOf([statement], DAY))
        .flat()
        .map((told) => say(told.wording)),
    ).toEqual([words]);
  });
});

const HAPPENS =
  'died award arrested charged-with convicted-of sentenced released accused-of extradition founded ' +
  'dissolved enacted amended repealed held-on born candidate-for known-for founder succeeds ' +
  'succeeded-by result outcome about participant publication';

describe('what happens', () => {
  it.each(HAPPENS.split(' ') as Property[])('is true from its day on for ever: %s', (property) => {
    const told: Statement = { property, value: 'it', start: '1990-05-01', sources: ['s'] };
    expect(asOf([told], DAY).held.map(({ wording }) => say(wording))).toEqual(['on 1990-05-01']);
  });
});

describe('the date of a source', () => {
  const source = {
    title: 't',
    publisher: 'p',
    url: 'https://example.org',
    type: 'news',
    archived: null,
  } as const;
  const statement = office('Minister', { start: '2018' });

  it('keeps an open statement from going stale, and makes it no surer than likely', () => {
    const sources = { s: { ...source, published: '2021-06-01', checked: null } };
    expect(asOf([statement], DAY, sources).held.map(({ certainty }) => certainty)).toEqual([
      'likely',
    ]);
    expect(
      asOf([statement], '2026-11-21', sources).uncertain.map(({ wording }) => say(wording)),
    ).toEqual(['from 2018, end not known (last heard 2021-06-01)']);
  });

  it('is when it appeared, not when someone read it again', () => {
    const sources = { s: { ...source, published: '2019-06-01', checked: '2026-11-21' } };
    expect(asOf([statement], DAY, sources).uncertain.map(({ certainty }) => certainty)).toEqual([
      'stale',
    ]);
  });

  it('is that of the newest', () => {
    const sources = Object.fromEntries(
      ['2019-06-01', '2021-06-01'].map((published) => [
        published,
        { ...source, published, checked: null },
      ]),
    );
    const keys = Object.keys(sources);
    for (const order of [keys, keys.toReversed()])
      expect(asOf([{ ...statement, sources: order }], DAY, sources).held).toHaveLength(1);
  });

  it('of a page that is kept up is when someone looked', () => {
    const sources = { s: { ...source, published: null, checked: '2021-11-01' } };
    expect(asOf([statement], DAY, sources).held.map(({ certainty }) => certainty)).toEqual([
      'likely',
    ]);
  });

  it('is a day by which what it tells of had begun', () => {
    const begun = office('Minister', { start: '2021' });
    const on = (published: string) =>
      asOf([begun], DAY, { s: { ...source, published, checked: null } }).held.length;
    expect(on('2021-06-01')).toBe(1);
    expect(on('2021-11')).toBe(0);
    expect(on('2020-12-31')).toBe(0);
    expect(certaintyOn(office('Minister', { start: '2021', asOf: '2021-06' }), DAY)).toBe('likely');
  });

  it('does not make stale what began later than it', () => {
    const begun = office('Minister', { start: '2021-01-20' });
    for (const published of ['2020-11-10', '2021', '2020']) {
      const sources = { s: { ...source, published, checked: null } };
      expect(certaintyOn(begun, DAY, published)).toBe('likely');
      expect(asOf([begun], DAY, sources).held).toHaveLength(1);
    }
  });

  it('is the day by which what has ended was over', () => {
    const ended = office('Minister', { state: 'ended' });
    const sources = { s: { ...source, published: '2021-06-01', checked: null } };
    expect(asOf([ended], DAY, sources).past).toHaveLength(1);
    expect(asOf([ended], '2021-05-31', sources).uncertain).toHaveLength(1);
  });

  it('does not make sure what came after the day', () => {
    const sources = { s: { ...source, published: '2026-01-01', checked: null } };
    expect(asOf([statement], DAY, sources).held.map(({ certainty }) => certainty)).toEqual([
      'likely',
    ]);
  });
});

describe('what changes seldom', () => {
  it.each(['capital', 'spouse', 'in-force'] as const)(
    'does not go stale for want of a date, and does when it has an old one: %s',
    (property) => {
      const lasting: Statement = { property, value: 'Port', start: '1800', sources: ['s'] };
      expect(certaintyOn(lasting, DAY)).toBe('likely');
      expect(certaintyOn({ ...lasting, asOf: '2010' }, DAY)).toBe('stale');
    },
  );
});

describe.each(['headquarters', 'party'] as const)('a %s last heard of in that year', (property) => {
  it('is not doubted for the months before', () => {
    expect(certaintyOn({ property, value: 'Port', asOf: '2021', sources: ['s'] }, DAY)).toBe(
      'likely',
    );
  });
});

describe('where an event was', () => {
  const place = { property: 'located-in', value: 'Alaska', start: '2025-08-15', sources: ['s'] };
  const day = { property: 'held-on', value: '15 August 2025', start: '2025-08-15', sources: ['s'] };
  const wording = (...statements: object[]) =>
    asOf(statements as Statement[], '2026-01-01').held.find(
      ({ statement }) => statement.property === 'located-in',
    )?.wording;

  it('is told without the day that the event has already, and with one of its own', () => {
    expect(wording(place, day)).toEqual({ kind: 'undated' });
    expect(wording(place)).toEqual({ kind: 'from', date: '2025-08-15' });
  });

  it('leaves the event its day', () => {
    const { held } = asOf([place, day] as Statement[], '2026-01-01');
    expect(held.map(({ wording }) => say(wording)).sort()).toEqual(['', 'on 2025-08-15']);
  });
});

describe('an event of some years', () => {
  const told = (value: string): Statement => ({
    property: 'held-on',
    value,
    start: '2011',
    end: '2024',
    sources: ['s'],
  });

  it('is told without the year in which it was to end, and otherwise in its own words', () => {
    const on = (value: string, day: string) =>
      asOf([told(value)], day).held.map(({ statement }) => statement.value);
    expect(on('2011 to 2024', DAY)).toEqual(['2011']);
    expect(on('2011 to 2024', '2025-01-01')).toEqual(['2011 to 2024']);
    expect(on('every spring', DAY)).toEqual(['every spring']);
  });
});

describe.each(['members-count', 'population', 'status'] as const)('a %s', (property) => {
  it('is over once a newer one has come', () => {
    const count = (value: number, seen: string): Statement => ({
      property,
      value,
      asOf: seen,
      sources: ['s'],
    });
    const { uncertain, past } = asOf([count(240, '2018-01'), count(290, '2019-05')], DAY);
    expect(uncertain.map(({ statement }) => statement.value)).toEqual([290]);
    expect(past.map(({ statement }) => statement.value)).toEqual([240]);
  });

  it('holds beside a newer one until its own end', () => {
    const one: Statement = { property, value: 'one', start: '2019', end: '2025', sources: ['s'] };
    expect(asOf([one, { ...one, start: '2020' }], DAY).held).toHaveLength(2);
  });
});

describe.each(['figure', 'finding'] as const)('a %s of a stretch of time', (property) => {
  const told = { property, value: '608 cases', start: '2014', end: '2024', sources: ['s'] };

  it.each([
    ['is not told before it is over', '2021-11-25', 'not yet'],
    ['may have been told in the year that ends it', '2024-06-01', 'maybe'],
    ['is told ever after', '2025-01-01', 'sure'],
  ])('%s', (_title, day, certainty) => {
    expect(certaintyOn(told, day)).toBe(certainty);
  });
});

describe('standing in an election', () => {
  it('is told with its day ever after, and not as what may go on', () => {
    const told = { property: 'candidate-for', value: 'President', start: '2016', sources: ['s'] };
    const { held } = asOf([told as Statement], DAY);
    expect(held.map(({ certainty, wording }) => [certainty, say(wording)])).toEqual([
      ['sure', 'on 2016'],
    ]);
  });
});

describe('where a thing lies', () => {
  const place = { property: 'located-in', value: 'Kenya', asOf: '2025', sources: ['s'] } as const;

  it.each([
    ['is told before anybody said so, and as of when', '2015-07-24', 'likely', 'by 2025'],
    ['is told ever after, and needs no date', '2031-01-01', 'likely', ''],
  ])('%s', (_title, day, certainty, words) => {
    expect(certaintyOn(place, day)).toBe(certainty);
    expect(asOf([place], day).held.map(({ wording }) => say(wording))).toEqual([words]);
  });

  it('is so for a capital', () => {
    expect(certaintyOn({ ...place, property: 'capital' }, '2015-07-24')).toBe('likely');
  });

  it('lay nowhere before it was founded', () => {
    const founded: Statement = {
      property: 'founded',
      value: '1954',
      start: '1954',
      sources: ['s'],
    };
    expect(asOf([place, founded], '1953-12-31').held).toEqual([]);
    expect(asOf([place, founded], '1954-06-01').held).toHaveLength(1);
    const again = { ...founded, value: '1991', start: '1991' };
    expect(asOf([place, founded, again], '1990-12-31').held).toHaveLength(2);
    const led: Statement = { ...founded, property: 'led-by', value: 'Somebody' };
    expect(asOf([place, led], '1953-12-31').held).toHaveLength(1);
  });

  it('may have lain elsewhere before, if it has moved since', () => {
    expect(certaintyOn({ ...place, end: '2026' }, '2015-07-24')).toBe('maybe');
  });
});

describe('a former name', () => {
  const told = { property: 'former-name', value: 'Turkey', sources: ['s'] } as const;

  it.each([
    ['is none while it lasts', { end: '2022-06-01' }, 'not yet', ''],
    ['is one afterwards', { end: '2021-06-01' }, 'sure', 'until 2021-06-01'],
    ['tells both days', { start: '1923', end: '1956' }, 'sure', 'from 1923 to 1956'],
  ])('%s', (_title, dates, certainty, words) => {
    const statement = { ...told, ...dates };
    expect(certaintyOn(statement, DAY)).toBe(certainty);
    expect(
      asOf([statement], DAY)
        .held.map(({ wording }) => say(wording))
        .join(),
    ).toBe(words);
  });
});

describe('a retracted statement', () => {
  it('is never told as true', () => {
    const { held, uncertain, retracted } = asOf(
      [office('Spy', { start: '2015', state: 'retracted' })],
      DAY,
    );
    expect([held, uncertain, retracted.length]).toEqual([[], [], 1]);
  });
});
