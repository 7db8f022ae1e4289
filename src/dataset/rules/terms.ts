import { earliest, latest } from '../../model/date';
import type { State, Statement } from '../../model/statement';

/** Words in a statement that say why two people hold an office at once. */
const NOTE = /\b(acting|interim|caretaker|joint|jointly|co-\w+|one of|disputed|rival)\b/i;

/** Who disputes an office or is yet to take it holds it beside another. */
export const UNSURE: ReadonlySet<State | undefined> = new Set<State>(['disputed', 'scheduled']);

/** Whether two terms must have had a day in common, for which neither gives a reason. */
export function coincide(one: Statement, other: Statement): boolean {
  if (NOTE.test(`${one.value} ${other.value}`)) return false;
  if (UNSURE.has(one.state) || UNSURE.has(other.state)) return false;
  if (one.start === undefined || other.start === undefined) return false;
  // A day both terms share is a handover, and an imprecise date overlaps only if it must.
  return latest(one.start) < endOf(other) && latest(other.start) < endOf(one);
}

/** Whether two dates may mean the same day; a missing one contradicts nothing. */
export function sameDay(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return true;
  return earliest(one) <= latest(other) && earliest(other) <= latest(one);
}

function endOf({ end }: Statement): string {
  return end === undefined ? '9999-12-31' : earliest(end);
}
