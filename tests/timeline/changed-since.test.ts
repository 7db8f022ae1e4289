import { describe, expect, it } from 'vitest';
import type { Statement } from '../../src/model/statement';
import { changedSince } from '../../src/timeline';
import { office, say } from './say';

const DAY = '2021-11-25';
const TODAY = '2026-11-21';

const WRAY = office('Director', { start: '2017-08-02', end: '2025-01-19' });

const CASES: readonly [string, readonly Statement[], readonly string[]][] = [
  ['an office left since', [WRAY], ['ended: Director from 2017-08-02 to 2025-01-19']],
  [
    'an office taken since',
    [office('Secretary of State', { start: '2025-01-21', asOf: '2026-06' })],
    ['began: Secretary of State from 2025-01-21'],
  ],
  [
    'an office taken and left since',
    [office('Acting Director', { start: '2025-01-20', end: '2025-02-20' })],
    ['began: Acting Director from 2025-01-20 to 2025-02-20'],
  ],
  [
    'something that happened since',
    [{ property: 'released', value: 'from prison', start: '2025-02-13', sources: ['s'] }],
    ['began: from prison on 2025-02-13'],
  ],
  [
    'what may have held and surely holds no more',
    [office('Envoy', { start: '2021-11', end: '2023' })],
    ['ended: Envoy from 2021-11 to 2023'],
  ],
  [
    'nothing where the office goes on',
    [office('Leader', { start: '2012-11', asOf: '2026-09' })],
    [],
  ],
  ['nothing that was over by then', [office('Mayor', { start: '2001', end: '2009' })], []],
  [
    'nothing of what merely was not heard of again',
    [office('Aide', { start: '2019', asOf: '2021-12' })],
    [],
  ],
  [
    'nothing that is planned for later than today',
    [office('Chair', { start: '2028', state: 'scheduled' })],
    [],
  ],
  ['nothing that was withdrawn', [office('Spy', { start: '2023', state: 'retracted' })], []],
  ['nothing of what was first heard of later', [office('Adviser', { asOf: '2024-04' })], []],
  [
    'nothing of what was first heard of later, when it had ended',
    [office('Adviser', { asOf: '2024-04', state: 'ended' })],
    [],
  ],
  [
    'nothing that ended on the day itself, as its card says',
    [office('Chief', { start: '2017', end: DAY })],
    [],
  ],
];

describe('what has changed since', () => {
  it.each(CASES)('tells of %s', (_title, statements, expected) => {
    const told = changedSince(statements, DAY, TODAY).map(
      ({ type, told }) => `${type}: ${told.statement.value} ${say(told.wording)}`,
    );
    expect(told).toEqual(expected);
  });

  it('is nothing on the day itself, nor before it', () => {
    expect(changedSince([WRAY], '2025-01-19', '2025-01-19')).toEqual([]);
    expect(changedSince([WRAY], TODAY, DAY)).toEqual([]);
  });
});
