import type { Day } from '../../model/date';
import { dayOf } from './day-of';
import { inFigures, yearOf } from './in-figures';
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

/** What every pattern below needs: a whole year, or a short one behind an apostrophe, a separator or an era. */
const MAY_BE_DATE = /(?:19|20|25)\d\d|[’']\d\d|\d[./-]\d{1,2}[./-]\d\d|[\d元]\s?年/;

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
/** พ.ย. has a stop inside. */
const SHORT_THAI = '[\\u0e01-\\u0e46]{1,2}\\.[\\u0e01-\\u0e46]';
const MONTH = `(${SHORT_THAI}|[${LETTER}][${LETTER}\\u0300-\\u036f]{1,14}${SECOND_WORD})\\.?(?:\\s?/\\s?[${LETTER}]+${SECOND_WORD})?`;
const ORDINAL = '(?:[sS][tT]|[nN][dD]|[rR][dD]|[tT][hH]|[eE][rR]|º|ª|°|\\.)?';
const OF = '(?:[dD][eE]\\s|[oO][fF]\\s|[dD][iI]\\s)?';
const OF_YEAR = '(?:[dD][eE][lL]?\\s|[พค]\\.ศ\\.\\s?)?';

const PATTERNS: readonly (readonly [RegExp, Read])[] = [
  // 2021-11-25, 2021/11/25, 2021.11.25, 2021. 11. 25., 2021年11月25日, 2021 年 11 月 25 日, 2021년 11월 25일
  [
    /(?<!\d)((?:19|20)\d\d)(?:[-/]|\.\s?|\s?[年년]\s?)(\d{1,2})(?:[-/]|\.\s?|\s?[月월]\s?)(\d{1,2})(?!\d)/g,
    ([, year, month, date]) => dayOf(year, month, date),
  ],
  // 25 November 2021, 25. Nov. 2021, 25 de noviembre de 2021, 21.dez.2018, 1er mai 2020
  [
    new RegExp(
      `(?<!\\d)(\\d{1,2})${ORDINAL}[\\s./-]*${OF}\\s*${MONTH}[\\s,،./-]*${OF_YEAR}\\s*((?:19|20|25)\\d\\d|[’']\\d\\d)(?!\\d)`,
      'g',
    ),
    ([, date, name = '', year = ''], language) =>
      dayOf(fullYear(year, IN_THAI.test(name)), monthNumber(name, language), date),
  ],
  // November 25, 2021 · Nov. 25th 2021 · Noviembre 25 de 2021
  [
    new RegExp(`${MONTH}\\s+(\\d{1,2})${ORDINAL}[\\s,،]+${OF_YEAR}((?:19|20)\\d\\d)(?!\\d)`, 'g'),
    ([, name = '', date, year], language) => dayOf(year, monthNumber(name, language), date),
  ],
  // 2021. november 25.
  [
    new RegExp(`(?<!\\d)((?:19|20)\\d\\d)\\.?\\s+(?:m\\.\\s)?${MONTH}\\s+(\\d{1,2})(?!\\d)`, 'g'),
    ([, year, name = '', date], language) => dayOf(year, monthNumber(name, language), date),
  ],
  // 25 tháng 11, 2021
  [
    /(?<!\d)(\d{1,2})\s+[tT]háng\s+(\d{1,2})(?:,|\s+năm)?\s+((?:19|20)\d\d)(?!\d)/g,
    ([, date, month, year]) => dayOf(year, month, date),
  ],
  // 令和3年11月25日, 民國110年11月25日
  [
    /(令和|平成|民[國国])\s?(\d{1,3}|元)\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/g,
    ([, era = '', year = '', month, date]) => dayOf(ofEra(era, year), month, date),
  ],
  // 110年11月25日, 110/11/25
  [
    /(?<![\d./-]|[和成國国]\s?)(1[01]\d)(?:\s?年\s?|[/.-])(\d{1,2})(?:\s?月\s?|[/.-])(\d{1,2})(?![\d./-]*\d)/g,
    ([, year = '', month, date], language) =>
      /^zh-(?:tw|hant)/i.test(language) ? dayOf(ofEra('民國', year), month, date) : null,
  ],
  // 25.11.2021, 25/11/2021, 11/25/21; in Korea, Japan and China 21.11.25
  [
    /(?<![\d.,/-])(\d{1,2})([./-])(\d{1,2})\2((?:19|20|25)?\d\d)(?![\d./-]*\d)/g,
    ([, one = '', separator = '', two = '', year = ''], language) =>
      inFigures([one, separator, two], year, language),
  ],
];

const IN_THAI = /[\u0e01-\u0e46]/;
/** The year behind a month in words; ’21 is 2021. */
function fullYear(year: string, isThai: boolean): string {
  return yearOf(year.replace(/^[’']/, '20'), isThai);
}

/** The year of a Japanese era, or of the Republic of China; the first is 元. */
function ofEra(era: string, year: string): string {
  const before = era === '令和' ? 2018 : era === '平成' ? 1988 : 1911;
  return String(before + (year === '元' ? 1 : Number(year)));
}

/** Arabic-Indic, Persian, Indic, Thai, Khmer, Burmese and full-width digits as 0 to 9. */
function latinDigits(text: string): string {
  return text.replace(OTHER_DIGITS, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (ZEROS.findLast((zero) => zero <= code) ?? code));
  });
}

const OTHER_DIGITS = /[٠-٩۰-۹०-९০-৯๐-๙၀-၉០-៩０-９]/g;
/** In the order of their codes. */
const ZEROS = [...'٠۰०০๐၀០０'].map((zero) => zero.charCodeAt(0));
