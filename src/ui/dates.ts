import { type PartialDate, type Precision, precisionOf } from '../model/date';
import { language, text } from './words';

const NO_BREAK = '\u00a0';

const SHAPE: Record<Precision, Intl.DateTimeFormatOptions> = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'short' },
  day: { year: 'numeric', month: 'short', day: 'numeric' },
};

/**
 * A date in the reader's language, no more precise than it is: `25 Nov 2021`, `Nov 2021`, `2021`. Its
 * spaces are no-break spaces, so that a day is not parted from its month.
 */
export function dateWords(date: PartialDate): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number?, number?];
  const instant = new Date(Date.UTC(2000, (month ?? 1) - 1, day ?? 1));
  instant.setUTCFullYear(year, (month ?? 1) - 1, day ?? 1);
  return format(language(), precisionOf(date)).format(instant).replaceAll(' ', NO_BREAK);
}

/** A date after “since”, “from” or “until”, where some languages put an article before a day. */
export function theDate(date: PartialDate): string {
  const words = dateWords(date);
  return precisionOf(date) === 'day' ? text('the_day', words) : words;
}

/** Words to be copied or saved, where a space that does not break would only be in the way. */
export function withPlainSpaces(words: string): string {
  return words.replaceAll(NO_BREAK, ' ');
}

/**
 * Formats by locale and precision: a card has some forty dates, and making a format takes longer than all
 * the rest.
 */
const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, precision: Precision): Intl.DateTimeFormat {
  const key = `${locale} ${precision}`;
  const made =
    formats.get(key) ??
    new Intl.DateTimeFormat(locale, { ...SHAPE[precision], timeZone: 'UTC', calendar: 'gregory' });
  formats.set(key, made);
  return made;
}
