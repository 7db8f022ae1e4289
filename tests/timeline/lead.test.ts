import { describe, expect, it } from 'vitest';
import type { Statement } from '../../src/model/statement';
import { asOf } from '../../src/timeline';
import { office } from './say';

const DAY = '2021-11-25';
const say = (property: Statement['property'], value: string, dates: Partial<Statement> = {}) =>
  ({ property, value, sources: ['s'], ...dates }) satisfies Statement;

const NEWS = ['arrested', 'charged-with', 'convicted-of', 'sentenced', 'enacted'] as const;

const CASES: readonly [string, readonly Statement[], readonly string[]][] = [
  [
    'what the article is about, before an office held for long',
    [
      office('Deputy head', { start: '2015', end: '2025' }),
      say('member-of', 'Committee', { start: DAY, end: '2024' }),
    ],
    ['Committee', 'Deputy head'],
  ],
  [
    'offices before memberships, and those before where someone was born',
    [
      say('born', '1971', { start: '1971' }),
      say('member-of', 'Party', { start: '1990', end: '2030' }),
      office('Minister', { start: '2019', end: '2025' }),
    ],
    ['Minister', 'Party', '1971'],
  ],
  [
    'an office before a letter signed lately',
    [
      say('participant', 'Letter', { start: '2021-11-15' }),
      office('Senator', { start: '2011', end: '2025' }),
    ],
    ['Senator', 'Letter'],
  ],
  [
    'what a law says before what others found of it',
    [
      say('finding', 'vague crimes', { start: '2020-09-01' }),
      say('about', 'secession, subversion', { start: '2020-06-30' }),
    ],
    ['secession, subversion', 'vague crimes'],
  ],
  [
    'of two offices the one taken last',
    [
      office('Deputy', { start: '2013', end: '2030' }),
      office('Premier', { start: '2018', end: '2030' }),
    ],
    ['Premier', 'Deputy'],
  ],
  [
    'the one heard of last, where no start is known',
    [office('Deputy', { asOf: '2021-06' }), office('Premier', { asOf: '2021-09' })],
    ['Premier', 'Deputy'],
  ],
  [
    'that somebody has died or something is no more',
    [
      say('head-of-state', 'King', { start: '2001', end: '2030' }),
      say('repealed', 'the law', { start: '2019' }),
      say('dissolved', 'the body', { start: '2020' }),
      say('died', 'the head', { start: '2018' }),
    ],
    ['the head', 'the body', 'the law', 'King'],
  ],
  [
    'who leads, then what it does',
    [
      say('wanted-by', 'France', { start: '2020', end: '2030' }),
      say('role', 'police', { start: '2020', end: '2030' }),
      say('head-of-state', 'King', { start: '2001', end: '2030' }),
      say('led-by', 'Chief', { start: '2001', end: '2030' }),
    ],
    ['Chief', 'King', 'police', 'France'],
  ],
  [
    'an arrest, a sentence, a law of these weeks',
    [
      office('Minister', { start: '2019', end: '2025' }),
      ...NEWS.map((property, index) => say(property, property, { start: `2021-11-2${index}` })),
    ],
    [...NEWS.toReversed(), 'Minister'],
  ],
  [
    'an office, where the arrest was months ago',
    [
      office('Minister', { start: '2019', end: '2025' }),
      say('arrested', 'A', { start: '2021-10-24' }),
    ],
    ['Minister', 'A'],
  ],
  [
    'what goes on before what ends on that very day',
    [
      say('led-by', 'Old', { start: '2018', end: DAY }),
      say('led-by', 'New', { start: '2017', end: '2025' }),
    ],
    ['New', 'Old'],
  ],
  [
    'an arrest of this month or of 31 days ago, and none of which only the year is known',
    [
      office('Minister', { start: '2019', end: '2025' }),
      say('arrested', 'of a year', { start: '2021', asOf: '2021-06' }),
      say('arrested', 'of a month', { start: '2021-11', asOf: DAY }),
      say('arrested', 'of a day', { start: '2021-10-25' }),
    ],
    ['of a month', 'of a day', 'Minister', 'of a year'],
  ],
  [
    'what surely held and what was said within the year alike, the latest first',
    [
      office('sure', { start: '2013', end: '2030' }),
      office('likely', { start: '2018', asOf: '2021-06' }),
    ],
    ['likely', 'sure'],
  ],
  [
    'a release of these weeks, before who leads; then status, sanctions, who runs it and what it is part of',
    [
      say('part-of', 'Group', { start: '2001', end: '2030' }),
      say('run-by', 'Firm', { start: '2001', end: '2030' }),
      say('sanctioned-by', 'EU', { start: '2001', end: '2030' }),
      say('status', 'active', { start: '2001', end: '2030' }),
      say('head-of-government', 'Premier', { start: '2001', end: '2030' }),
      say('released', 'from custody', { start: '2021-11-20' }),
    ],
    ['from custody', 'Premier', 'active', 'EU', 'Firm', 'Group'],
  ],
  [
    'the same of two that began together',
    [
      office('Chair', { start: '2018', end: '2030' }),
      office('Auditor', { start: '2018', end: '2030' }),
    ],
    ['Auditor', 'Chair'],
  ],
];

const OVER: readonly [string, readonly Statement[]][] = [
  ['a newer one of the same', [say('members-count', '7', { asOf: '2020-06' })]],
  ['one of these months', [say('members-count', '7', { asOf: '2021-06' })]],
  ['one for this very day', [say('members-count', '7', { asOf: DAY })]],
];
const NOT_OVER: readonly [string, readonly Statement[]][] = [
  ['an older one', [say('members-count', '7', { asOf: '2018-06' })]],
  ['a newer one of another kind', [say('headquarters', 'Port Lorne', { asOf: '2021-06' })]],
  ['one that was first heard of later', [say('members-count', '7', { asOf: '2022-06' })]],
];

describe('an old figure', () => {
  const old = say('members-count', '5', { asOf: '2019-05' });
  const isOver = (others: readonly Statement[]) => {
    const { past, uncertain } = asOf([old, ...others], DAY);
    expect([...past, ...uncertain].map(({ statement }) => statement)).toContain(old);
    return past.some(({ statement }) => statement === old);
  };
  it.each(OVER)('is over after %s', (_title, others) => expect(isOver(others)).toBe(true));
  it.each(NOT_OVER)('is not over for %s', (_title, others) => expect(isOver(others)).toBe(false));

  it('of what may be several is over for none', () => {
    const member = say('member-of', 'Union', { asOf: '2019-05' });
    const { uncertain } = asOf([member, say('member-of', 'League', { asOf: '2021-06' })], DAY);
    expect(uncertain.map(({ statement }) => statement)).toEqual([member]);
  });
});

describe('the statement said first', () => {
  it.each(CASES)('is %s', (_title, statements, expected) => {
    for (const order of [statements, statements.toReversed()]) {
      expect(asOf(order, DAY).held.map(({ statement }) => statement.value)).toEqual(expected);
    }
  });
});
