import { expect, test } from 'vitest';
import { describeSpot } from '../../src/cli/dataset-spot';
import type { Statement } from '../../src/model/statement';

const source = {
  title: 'About us',
  publisher: 'Coast Guard',
  url: 'https://guard.example/about',
  type: 'official',
  published: null,
  archived: null,
  checked: '2025-11-01',
} as const;

test.each<[what: string, change: Partial<Statement>, told: string]>([
  ['a time that ended', { start: '2001', end: '2005-03' }, ' (2001 – 2005-03)'],
  ['an end alone', { end: '2005' }, ' (… – 2005)'],
  ['a time that had not ended', { start: '2001', asOf: '2025' }, ' (since 2001, as of 2025)'],
  ['the day a source speaks for', { asOf: '2025-05' }, ' (as of 2025-05)'],
  ['the day of an event', { start: '2001-02-03' }, ' (2001-02-03)'],
  [
    'what was only expected',
    { start: '2026', asOf: '2025', state: 'scheduled' },
    ' (expected for 2026, as of 2025)',
  ],
  ['nothing twice', { start: '1901', value: '1901' }, ''],
])('a spot check tells %s', (_what, change, told) => {
  const statement: Statement = { property: 'role', value: 'patrols', sources: ['a'], ...change };
  expect(describeSpot({ record: 'coast-guard', statement, source })).toBe(
    `coast-guard: role: ${statement.value}${told}\n   Coast Guard: About us (seen 2025-11-01)\n   https://guard.example/about`,
  );
});
