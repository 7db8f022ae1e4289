import { type Day, isPartialDate } from '../../model/date';

/** The day with these numbers, as a page writes them; null for one that the calendar does not have. */
export function dayOf(
  year: string | undefined,
  month: string | number | undefined,
  date: string | number | undefined,
): Day | null {
  const two = (value: string | number | undefined) => String(value ?? '').padStart(2, '0');
  const text = `${year}-${two(month)}-${two(date)}`;
  return isPartialDate(text) ? text : null;
}
