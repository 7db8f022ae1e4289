import { expect, test } from 'vitest';
import { readStamp } from '../../src/page/published/stamp';

test.each([
  ['2021-11-25', '2021-11-25', null],
  ['20211125', '2021-11-25', null],
  ['2021-11-25 10:25', '2021-11-25', null],
  ['2021-11-25T10:25:00+01:00', '2021-11-25', '2021-11-25T09:25'],
  ['2021-11-25T22:25:00-0530', '2021-11-25', '2021-11-26T03:55'],
  ['2021-11-25T10:25:00-00:00', '2021-11-25', '2021-11-25T10:25'],
  ['2021-11-25T00:00:00Z', '2021-11-25', null],
  ['2021-11-25T00:00:30Z', '2021-11-25', '2021-11-25T00:00'],
  ['1637807100', '2021-11-25', '2021-11-25T02:25'],
  ['1637807100000', '2021-11-25', '2021-11-25T02:25'],
  ['Thu, 25 Nov 2021 02:25:54 GMT', '2021-11-25', '2021-11-25T02:25'],
  ['25 November 2021, 14:05 UTC', '2021-11-25', '2021-11-25T14:05'],
  ['Fri Nov 26 2021 02:30:00 GMT+0300 (MSK)', '2021-11-26', null],
])('%s is a stamp of %s, at %s UTC', (text, day, instant) => {
  const stamp = readStamp(text, 'en');
  const at = stamp?.instant;
  expect([stamp?.day, at === undefined ? null : new Date(at).toISOString().slice(0, 16)]).toEqual([
    day,
    instant,
  ]);
});

test.each(['2021-02-29T10:25:00Z', '2021-13-01', 'tomorrow', ''])('%s is no stamp', (text) => {
  expect(readStamp(text, 'en')).toBeNull();
});
