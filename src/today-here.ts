import { type Day, dayHere } from './model/date';

/** Today where the reader is. */
export function todayHere(): Day {
  return dayHere(new Date());
}
