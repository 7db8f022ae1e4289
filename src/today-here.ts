import type { Day } from './model/date';

/** Today where the reader is, `YYYY-MM-DD`. */
export function todayHere(now = new Date()): Day {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
