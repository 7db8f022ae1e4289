import { expect, test } from 'vitest';
import { reportAddress } from '../../../src/ui/card/report-to';

test.each([
  ['is copied where the project names no place', null, null],
  ['is copied where the place is no address', 'the editors', null],
  ['never goes over plain http', 'http://tracker.example/issues', null],
  [
    'fills in a tracker',
    'https://tracker.example/a/issues',
    'https://tracker.example/a/issues/new?title=Mara&body=What+%26+why',
  ],
  [
    'leads to any other page as it is',
    'https://paper.example/write',
    'https://paper.example/write',
  ],
])('a report %s', (_, place, expected) => {
  expect(reportAddress('Mara', 'What & why', place)).toBe(expected);
});
