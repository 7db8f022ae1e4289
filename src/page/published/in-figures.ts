import type { Day } from '../../model/date';
import { dayOf } from './day-of';

/** Ethiopia’s years are seven or eight behind ours and look like them. */
const OTHER_YEARS = /^(?:am|ti)\b/i;
/** Those of Iran and Afghanistan do not, unless they are cut to two figures. */
const OTHER_SHORT_YEARS = /^(?:fa|prs|ps|ckb)\b/i;
/** Where two figures are enough for the year, and it comes first; but not in Hong Kong, Macau and Singapore. */
const YEAR_FIRST = /^(?:ko|ja|zh(?![\w-]*-(?:hk|mo|sg)\b))\b/i;
/** The United States and the Philippines, and who writes as they do (CLDR). */
const MONTH_FIRST = /^(?:en-(?:us|ph|pr|gu)|es-(?:pa|pr)|fil|tl)\b/i;
/** Canada writes both in English, and so does who does not say of which country they are. */
const EITHER = /^(?:$|en(?:-ca)?\b(?!-\w))/i;

/**
 * The day in three figures with the year behind, as a language orders them; null where it may be either of two,
 * or a year of another calendar.
 */
export function inFigures(
  [one, separator, two]: readonly [one: string, separator: string, two: string],
  year: string,
  language: string,
): Day | null {
  const isShort = year.length === 2;
  if (OTHER_YEARS.test(language) || (isShort && OTHER_SHORT_YEARS.test(language))) return null;
  if (isShort && YEAR_FIRST.test(language)) return dayOf(`20${one.padStart(2, '0')}`, two, year);
  const whole = isShort ? `20${year}` : yearOf(year, /^th\b/i.test(language));
  if (separator === '.' && !/^en/i.test(language)) return dayOf(whole, two, one);
  return dayOrMonthFirst(whole, Number(one), Number(two), language);
}

/** Where neither the numbers nor the language show which comes first, the date is ambiguous. */
function dayOrMonthFirst(year: string, one: number, two: number, language: string): Day | null {
  if (one > 12 || one === two) return dayOf(year, two, one);
  if (two > 12) return dayOf(year, one, two);
  if (MONTH_FIRST.test(language)) return dayOf(year, one, two);
  return EITHER.test(language) ? null : dayOf(year, two, one);
}

/** A year of four figures; Thailand counts its own from the death of the Buddha. */
export function yearOf(year: string, isThai: boolean): string {
  if (!year.startsWith('25')) return year;
  return isThai ? String(Number(year) - 543) : '';
}
