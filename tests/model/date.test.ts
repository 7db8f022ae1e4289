import { afterEach, expect, test, vi } from 'vitest';
import {
  dayHere,
  daysAfter,
  daysBetween,
  earliest,
  isPartialDate,
  latest,
  precisionOf,
  yearBefore,
} from '../../src/model/date';

test.each([
  ['2021', 'year', '2021-01-01', '2021-12-31'],
  ['2021-11', 'month', '2021-11-01', '2021-11-30'],
  ['2024-02', 'month', '2024-02-01', '2024-02-29'],
  ['2023-02', 'month', '2023-02-01', '2023-02-28'],
  ['2021-11-25', 'day', '2021-11-25', '2021-11-25'],
  ['0800', 'year', '0800-01-01', '0800-12-31'],
])('%s is a %s from %s to %s', (date, precision, first, last) => {
  expect([precisionOf(date), earliest(date), latest(date)]).toEqual([precision, first, last]);
});

test.each(['2021-13', '2021-02-29', '21', '2021-1-1', '2021-11-25T10:00', ''])(
  '%s is not a date of ours',
  (text) => {
    expect(isPartialDate(text)).toBe(false);
  },
);

test.each([
  ['2021-11-25', 6, '2021-12-01'],
  ['2024-03-01', -1, '2024-02-29'],
  ['2020-12-31', 366, '2022-01-01'],
])('%s and %i days are %s', (day, days, other) => {
  expect([daysAfter(day, days), daysBetween(day, other)]).toEqual([other, days]);
});

test('the year before keeps month and day, and four digits', () => {
  expect(['2021-11-25', '1000-01-01'].map(yearBefore)).toEqual(['2020-11-25', '0999-01-01']);
});

afterEach(() => vi.unstubAllEnvs());

test.each([
  ['America/New_York', '2021-11-05'],
  ['UTC', '2021-11-06'],
  ['Pacific/Kiritimati', '2021-11-06'],
])('the day of a time is the reader’s: in %s %s', (zone, day) => {
  vi.stubEnv('TZ', zone);
  expect(dayHere(new Date('2021-11-06T03:59:00Z'))).toBe(day);
});
