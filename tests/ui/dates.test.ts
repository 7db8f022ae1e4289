import { beforeEach, expect, test, vi } from 'vitest';
import { dateWords } from '../../src/ui/dates';
import { resetScene, scene } from './fake-browser';
import { plain } from './plain';

vi.mock('../../src/browser', () => import('./fake-browser'));
beforeEach(resetScene);

test.each([
  ['a day', '2021-11-25', 'en-GB', '25 Nov 2021'],
  ['a month', '2021-11', 'en-GB', 'Nov 2021'],
  ['a year', '2021', 'en-GB', '2021'],
  ['a day before the year 1000', '0962-02-02', 'en-GB', '2 Feb 962'],
  ['a day as Americans do', '2021-11-25', 'en-US', 'Nov 25, 2021'],
  [
    'a day in the language of the words, where the browser speaks another',
    '2021-11-25',
    'pl',
    'Nov 25, 2021',
  ],
  [
    'a day of our calendar, where the browser counts by another',
    '2021-11-25',
    'en-GB-u-ca-buddhist',
    '25 Nov 2021',
  ],
])('writes %s', (_, date, language, expected) => {
  scene.uiLanguage = language;
  expect(plain(dateWords(date))).toBe(expected);
});

test('no line ends inside a date', () => {
  expect(dateWords('2021-11-25')).not.toMatch(/[ \t\n]/);
});
