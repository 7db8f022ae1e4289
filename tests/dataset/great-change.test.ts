import { expect, test } from 'vitest';
import { isTooGreat } from '../../src/dataset/great-change';

test.each([
  ['nine tenths gone', { before: 100, after: 10, removed: 90 }, true],
  ['nine tenths replaced', { before: 100, after: 100, removed: 90 }, true],
  ['a third gone', { before: 90, after: 60, removed: 30 }, true],
  ['three tenths gone', { before: 100, after: 70, removed: 30 }, false],
  ['ten times as many', { before: 100, after: 1000, removed: 0 }, true],
  ['five times as many', { before: 100, after: 500, removed: 0 }, false],
  ['one of two gone', { before: 2, after: 1, removed: 1 }, false],
  ['four of ten gone', { before: 10, after: 6, removed: 4 }, false],
  ['five of ten gone', { before: 10, after: 5, removed: 5 }, true],
  ['all of three replaced', { before: 3, after: 3, removed: 3 }, true],
  ['six for one', { before: 1, after: 6, removed: 0 }, false],
  ['fifty for one', { before: 1, after: 51, removed: 0 }, true],
  ['the first records', { before: 0, after: 1000, removed: 0 }, false],
  ['nothing new', { before: 100, after: 100, removed: 0 }, false],
])('D28: %s: whether the reader is asked', (_, change, asked) => {
  expect(isTooGreat(change)).toBe(asked);
});
