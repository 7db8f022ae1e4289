import type { Day } from '../../model/date';

const DAY = /^(\d{4})-(\d\d)-(\d\d)/;

/**
 * A day of the Julian calendar, which Russia and Greece kept into the 20th century, in the Gregorian: the
 * 10th of April 1870 is the 22nd. Undefined for what is no day.
 */
export function fromJulian(text: string): Day | undefined {
  const [, year = 0, month = 0, date = 0] = (DAY.exec(text) ?? []).map(Number);
  if (!month || !date) return undefined;
  // A century that is no multiple of four is a leap year in one of them alone, and from its March on.
  const century = Math.floor((month > 2 ? year : year - 1) / 100);
  const behind = century - Math.floor(century / 4) - 2;
  const day = new Date(0);
  day.setUTCFullYear(year, month - 1, date + behind);
  return day.toISOString().slice(0, 10);
}
