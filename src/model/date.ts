/** A day, month or year as written in the data: `2021-11-25`, `2021-11` or `2021`. */
export type PartialDate = string;

/** A full day, `YYYY-MM-DD`. Days compare as strings. */
export type Day = string;

export type Precision = 'year' | 'month' | 'day';

const PATTERN = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** Whether `text` is a date as the data writes it, and a day that the calendar has. */
export function isPartialDate(text: string): text is PartialDate {
  if (!PATTERN.test(text)) return false;
  return text.length < 10 || lastDayOf(text.slice(0, 7)) >= text;
}

export function precisionOf(date: PartialDate): Precision {
  return date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day';
}

/** The first day that `date` may mean. */
export function earliest(date: PartialDate): Day {
  return `${date}-01-01`.slice(0, 10);
}

/** The last day that `date` may mean. */
export function latest(date: PartialDate): Day {
  if (date.length === 4) return `${date}-12-31`;
  return date.length === 7 ? lastDayOf(date) : date;
}

/** The day that a time falls on where the reader is. */
export function dayHere(time: Date): Day {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}

/** The same day of the year before. */
export function yearBefore(day: Day): Day {
  return String(Number(day.slice(0, 4)) - 1).padStart(4, '0') + day.slice(4);
}

/** The day that is so many days later; earlier for a negative number. */
export function daysAfter(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** How many days `to` is after `from`; negative where it is before. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

const DAY_MS = 86_400_000;

function lastDayOf(month: string): Day {
  const [year, index] = month.split('-').map(Number) as [number, number];
  const end = new Date(0);
  end.setUTCFullYear(year, index, 0);
  return `${month}-${String(end.getUTCDate()).padStart(2, '0')}`;
}
