import { expect, test } from 'vitest';
import { castTable, dayWords } from '../../src/cli/cast-table';
import type { Cast } from '../../src/messages/page-info';
import { board, mara } from '../ui/entities';

const cast: Cast = {
  published: { day: '2021-11-25', from: 'json-ld' },
  asOf: '2021-11-25',
  members: [
    { id: mara.id, kind: mara.kind, caption: mara.caption, mentions: 3, words: 'El\u00adlison' },
    { id: board.id, kind: board.kind, caption: board.caption, mentions: 1, words: board.caption },
    { id: 'gone', kind: 'place', caption: 'Eastmark', mentions: 1, words: 'Eastmark' },
  ],
};

test('a line for each on the page: how it is named, whose card that is, what held, who says so', () => {
  const table = castTable(cast, new Map([mara, board].map((one) => [one.id, one])), '2026-11-21');
  expect(table.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
    ['on the page', 'held on 2021-11-25', 'says who'],
    [
      'Ellison → Mara Ellison (3×)',
      'Office: Director of the Harbour Safety Board',
      'The Eastmark Courier, Harbour Safet…',
    ],
    ['Harbour Safety Board', 'Members: 1204', 'Handbook of Agencies'],
    ['Eastmark', '–', '–'],
  ]);
});

test('in a narrow terminal no line is broken', () => {
  const entities = new Map([mara, board].map((one) => [one.id, one]));
  const lines = castTable(cast, entities, '2026-11-21', 60).split('\n');
  expect(lines[1]).toMatch(/^Ellison → Mara Elli… {2}Office: Director of t… {2}The Eastmark…$/);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60);
});

test('the day is told as cards tell it', () => {
  expect(dayWords(cast)).toBe('Published on 2021-11-25, by the page’s structured data.');
  expect(dayWords({ ...cast, published: null })).toBe('This page gives no date that can be read.');
});
