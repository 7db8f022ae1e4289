import { describe, expect, it } from 'vitest';
import type { Statement } from '../../src/model/statement';
import { asOf } from '../../src/timeline';
import { office } from './say';

const DAY = '2021-11-25';
const say = (property: Statement['property'], value: string, dates: Partial<Statement> = {}) =>
  ({ property, value, sources: ['s'], ...dates }) satisfies Statement;

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
    'what goes on before what ends on that very day',
    [
      say('led-by', 'Old', { start: '2018', end: DAY }),
      say('led-by', 'New', { start: '2017', end: '2025' }),
    ],
    ['New', 'Old'],
  ],
];

describe('the statement said first', () => {
  it.each(CASES)('is %s', (_title, statements, expected) => {
    for (const order of [statements, statements.toReversed()]) {
      expect(asOf(order, DAY).held.map(({ statement }) => statement.value)).toEqual(expected);
    }
  });
});
