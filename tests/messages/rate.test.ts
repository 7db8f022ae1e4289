import { expect, test } from 'vitest';
import { createRate } from '../../src/messages/rate';

test('M04 a tab that sends more than its share is refused until the second is over, and no other is', () => {
  const takes = createRate(3);
  const at = [0, 1, 2, 3, 999].map((ms) => takes(7, 10_000 + ms));
  expect(at).toEqual([true, true, true, false, false]);
  expect(takes(8, 10_999)).toBe(true);
  expect(takes(7, 11_000)).toBe(true);
});

test('M04 a clock that is set back while a tab is at its share keeps nobody out for longer', () => {
  const takes = createRate(1);
  expect([takes(7, 3_600_000), takes(7, 3_600_001)]).toEqual([true, false]);
  expect([takes(7, 5), takes(7, 6)]).toEqual([true, false]);
});
