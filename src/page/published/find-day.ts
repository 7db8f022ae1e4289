import { type Day, isPartialDate } from '../../model/date';
import { monthNumber } from './months';

/** A date in a text, and where it begins. */
export interface FoundDay {
  readonly day: Day;
  readonly index: number;
}

/**
 * The full dates in `text` as people write them, in the page's language or one of the main ones, in
 * order; where day and month could be either, that date is left out.
 *
 * No library: chrono-node with these languages takes 34 KB compressed of the 40 a content script may
 * have; any-date-parser takes 7, reads a date that stands alone and finds none in a line. Four
 * patterns and the months take less than 2.
 */
export function findDays(text: string, language: string): FoundDay[] {
  const plain = latinDigits(text.slice(0, MOST_UNITS));
  if (!MAY_BE_DATE.test(plain)) return [];
  const found = PATTERNS.flatMap(([pattern, read]) =>
    [...plain.matchAll(pattern)].flatMap((match) => {
      const day = read(match, language);
      return day ? [{ day, index: match.index }] : [];
    }),
  );
  return found.sort((a, b) => a.index - b.index);
}

/** What every pattern below has: a whole year, or a short one behind an apostrophe or a separator. */
const MAY_BE_DATE = /(?:19|20)\d\d|[’']\d\d|\d[./-]\d{1,2}[./-]\d\d/;

/** Dates stand in lines; a longer text is prose. */
const MOST_UNITS = 400;

type Read = (found: RegExpMatchArray, language: string) => Day | null;

/**
 * Letters of the scripts that months are written in, and what may join them. A list of ranges: `\p{L}`
 * in a pattern without regard to case takes three milliseconds to compile, on every page. What is no
 * month is dropped afterwards anyway.
 */
const LETTER =
  'A-Za-zªµºÀ-ÖØ-öø-\\u02c1\\u0370-\\u060b\\u060d-\\u061a\\u0620-\\u1fff\\u3005-\\u3007\\u3031-\\ud7ff\\uf900-\\ufdfb\\ufe70-\\ufefc\\uff21-\\uff3a\\uff41-\\uff5a';
const SECOND_WORD = '(?:\\s(?:الثاني|الأول))?';
const MONTH = `([${LETTER}][${LETTER}\\u0300-\\u036f]{1,14}${SECOND_WORD})\\.?(?:\\s?/\\s?[${LETTER}]+${SECOND_WORD})?`;
const ORDINAL = '(?:[sS][tT]|[nN][dD]|[rR][dD]|[tT][hH]|[eE][rR]|º|ª|°|\\.)?';
const OF = '(?:[dD][eE]\\s|[oO][fF]\\s|[dD][iI]\\s)?';
const OF_YEAR = '(?:[dD][eE][lL]?\\s)?';

const PATTERNS: readonly (readonly [RegExp, Read])[] = [
  // 2021-11-25, 2021/11/25, 2021.11.25, 2021. 11. 25., 2021年11月25日, 2021 年 11 月 25 日, 2021년 11월 25일
  [
    /(?<!\d)((?:19|20)\d\d)(?:[-/]|\.\s?|\s?[年년]\s?)(\d{1,2})(?:[-/]|\.\s?|\s?[月월]\s?)(\d{1,2})(?!\d)/g,
    ([, year, month, date]) => day(year, month, date),
  ],
  // 25 November 2021, 25. Nov. 2021, 25 de noviembre de 2021, 21.dez.2018, 1er mai 2020
  [
    new RegExp(
      `(?<!\\d)(\\d{1,2})${ORDINAL}[\\s./-]*${OF}\\s*${MONTH}[\\s,./-]*${OF_YEAR}\\s*((?:19|20)\\d\\d|[’']\\d\\d)(?!\\d)`,
      'g',
    ),
    ([, date, name = '', year = ''], language) =>
      day(year.replace(/^[’']/, '20'), monthNumber(name, language), date),
  ],
  // November 25, 2021 · Nov. 25th 2021
  [
    new RegExp(`${MONTH}\\s+(\\d{1,2})${ORDINAL}[\\s,]+((?:19|20)\\d\\d)(?!\\d)`, 'g'),
    ([, name = '', date, year], language) => day(year, monthNumber(name, language), date),
  ],
  // 25.11.2021, 25/11/2021, 11/25/21
  [
    /(?<![\d.,/-])(\d{1,2})([./-])(\d{1,2})\2((?:19|20)?\d\d)(?![\d./-]*\d)/g,
    ([, one, separator, two, year = ''], language) => {
      const whole = year.length === 2 ? `20${year}` : year;
      if (separator === '.' && !/^en/i.test(language)) return day(whole, two, one);
      return dayOrMonthFirst(whole, Number(one), Number(two), language);
    },
  ],
];

/** The United States write the month first; where neither number nor language tells, nobody can. */
function dayOrMonthFirst(year: string, one: number, two: number, language: string): Day | null {
  if (one > 12 || one === two) return day(year, two, one);
  if (two > 12) return day(year, one, two);
  if (/^en[-_]us/i.test(language)) return day(year, one, two);
  return /^en\b(?![-_]\w)/i.test(language) || language === '' ? null : day(year, two, one);
}

function day(
  year: string | undefined,
  month: string | number | undefined,
  date: string | number | undefined,
): Day | null {
  const two = (value: string | number | undefined) => String(value ?? '').padStart(2, '0');
  const text = `${year}-${two(month)}-${two(date)}`;
  return isPartialDate(text) ? text : null;
}

/** Arabic-Indic, Persian and full-width digits as 0 to 9. */
function latinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹０-９]/g, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = code >= 0xff10 ? 0xff10 : code >= 0x06f0 ? 0x06f0 : 0x0660;
    return String(code - zero);
  });
}
