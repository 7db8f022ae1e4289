import { expect, test, vi } from 'vitest';
import { ALL_KNOWN, monthNumber } from '../../src/page/published/months';

const LANGUAGES = 'en en-GB en-AU en-CA fr fr-CA de de-AT de-CH es es-MX pt pt-PT it nl nl-BE';

test.each(LANGUAGES.split(' '))('every month that Intl writes in %s is known without it', (tag) => {
  expect(tag).toMatch(ALL_KNOWN);
  const written = (['long', 'short'] as const)
    .flatMap((month) =>
      [{ month }, { month, day: 'numeric' } as const].flatMap((shape) => months(tag, shape)),
    )
    .filter(([name]) => !/\d/.test(name));
  const missing = written.filter(([name, number]) => monthNumber(name, tag) !== number);
  expect(missing).toEqual([]);
  expect(written.length).toBeGreaterThan(30);
});

test.each([
  ['maj', 'sv', 5],
  ['desember', 'no', 12],
  ['maj', 'en', 0],
  ['Ιανουαρίου', '', 1],
  ['ağustos', 'en', 8],
  ['агуст', '', 0],
  ['августа', '', 8],
  ['agustus', '', 8],
  // Poland’s November and Croatia’s October.
  ['listopada', 'pl', 11],
  ['listopada', 'hr', 10],
  ['listopada', '', 0],
  ['غشت', '', 8],
  // The stroke that Arabic draws between letters, alone.
  ['ــ', 'ar', 0],
])('%s in %s is month %i', (word, tag, number) => {
  expect(monthNumber(word, tag)).toBe(number);
});

test('the months of a few languages are remembered, however many a page claims to be in', () => {
  const asked = vi.spyOn(Intl, 'DateTimeFormat');
  const isAsked = (tag: string) => {
    asked.mockClear();
    monthNumber('word', tag);
    return asked.mock.calls.length > 0;
  };
  try {
    expect([isAsked('ka'), isAsked('ka')]).toEqual([true, false]);
    for (let index = 0; index < 1_000; index++) isAsked(`no language ${index}`);
    expect(isAsked('ka')).toBe(true);
  } finally {
    asked.mockRestore();
  }
});

function months(tag: string, shape: Intl.DateTimeFormatOptions): [string, number][] {
  const format = new Intl.DateTimeFormat(tag, { ...shape, timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, index) => {
    const parts = format.formatToParts(Date.UTC(2021, index, 15));
    return [parts.find(({ type }) => type === 'month')?.value ?? '', index + 1];
  });
}
