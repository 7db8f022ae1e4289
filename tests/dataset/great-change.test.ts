import { expect, test } from 'vitest';
import { isTooGreat } from '../../src/dataset/great-change';

test.each([
  ['nine tenths gone', { before: 100, after: 10, removed: 90 }, true],
  ['nine tenths replaced', { before: 100, after: 100, removed: 90 }, true],
  ['a third gone', { before: 90, after: 60, removed: 30 }, true],
  ['three tenths gone', { before: 100, after: 70, removed: 30 }, false],
  ['ten times as many', { before: 100, after: 1000, removed: 0 }, true],
  ['five times as many', { before: 100, after: 500, removed: 0 }, false],
  ['the first records', { before: 0, after: 1000, removed: 0 }, false],
  ['nothing new', { before: 100, after: 100, removed: 0 }, false],
])('D28: %s: whether the reader is asked', (_, change, asked) => {
  expect(isTooGreat(change)).toBe(asked);
});
