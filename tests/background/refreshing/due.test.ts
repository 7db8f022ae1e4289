import { expect, test } from 'vitest';
import { due, LEAST_MS } from '../../../src/background/refreshing/due';
import { fc } from '../../properties';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const HOUR = 3600_000;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;

test.each<[string, Parameters<typeof due>[0], number | null, ReturnType<typeof due>]>([
  ['never where the reader wants none', 'off', null, 'wait'],
  ['at once where there was none yet', 'weekly', null, 'go'],
  ['at once where the last time cannot be read', 'weekly', Number.NaN, 'go'],
  ['not after six days', 'weekly', NOW - 6 * DAY, 'wait'],
  ['after seven days', 'weekly', NOW - 7 * DAY, 'go'],
  ['not after seven days where a month is wanted', 'monthly', NOW - 7 * DAY, 'wait'],
  ['after thirty days where a month is wanted', 'monthly', NOW - 30 * DAY, 'go'],
  ['after ten years, the clock having jumped', 'monthly', NOW - 10 * YEAR, 'go'],
  ['not within hours, the clock having gone back one', 'weekly', NOW + HOUR, 'wait'],
  ['from now on, the clock having gone back ten years', 'weekly', NOW + 10 * YEAR, 'reset'],
])('X17: a refresh is due %s', (_, every, tried, verdict) => {
  expect(due(every, { tried, begun: tried }, NOW)).toBe(verdict);
});

test('X17: a clock that went back twenty years and came right again begins nothing twice', () => {
  expect(due('weekly', { tried: NOW - 20 * YEAR, begun: NOW - HOUR }, NOW)).toBe('wait');
  expect(due('weekly', { tried: NOW - 20 * YEAR, begun: NOW - 5 * HOUR }, NOW)).toBe('go');
});

test('X17: however the clock jumps, two refreshes are never begun within four hours of each other', () => {
  const clock = fc.array(fc.integer({ min: -20 * YEAR, max: 20 * YEAR }), { maxLength: 50 });
  fc.assert(
    fc.property(clock, (jumps) => {
      let now = NOW;
      let tried: number | null = null;
      let begun: number | null = null;
      for (const jump of jumps) {
        now += jump;
        const verdict: ReturnType<typeof due> = due('weekly', { tried, begun }, now);
        if (verdict === 'wait') continue;
        if (verdict === 'go' && begun !== null)
          expect(Math.abs(now - begun)).toBeGreaterThanOrEqual(LEAST_MS);
        if (verdict === 'go') begun = now;
        tried = now;
      }
    }),
  );
});
