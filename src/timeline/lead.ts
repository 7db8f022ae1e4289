import { type Day, daysAfter, earliest, latest } from '../model/date';
import type { Property } from '../model/property';
import type { Statement } from '../model/statement';
import type { Told } from './as-of';

/** What a reader of news asks first; properties not named here come after. */
const FIRST: readonly Property[] = [
  'died',
  'dissolved',
  'repealed',
  'position-held',
  'held-by',
  'led-by',
  'head-of-state',
  'head-of-government',
  'role',
  'status',
  'about',
  'member-of',
  'detained',
  'wanted-by',
  'sanctioned-by',
  'run-by',
  'part-of',
  'members-count',
];

/** An office taken, a death, an arrest within so many days before counts as the news itself. */
const NEWS_DAYS = 31;
const NEWS: readonly Property[] = [
  ...FIRST,
  'arrested',
  'charged-with',
  'convicted-of',
  'sentenced',
  'released',
  'enacted',
];

/**
 * Orders what to say first on `day`: what the news is about, then offices and leaders; of several,
 * what goes on before what is over, the surer first, then the latest begun. Total, so that the order
 * in the record does not matter.
 */
export function lead(day: Day): (a: Told, b: Told) => number {
  return (a, b) => {
    const [left, right] = [rank(a, day), rank(b, day)];
    const differs = left.findIndex((value, index) => value !== right[index]);
    if (differs >= 0) return (left[differs] ?? 0) - (right[differs] ?? 0);
    const [one, other] = [begun(a), begun(b)];
    return one === other ? order(written(a), written(b)) : order(other, one);
  };
}

function rank({ statement, wording, certainty }: Told, day: Day): readonly number[] {
  const place = FIRST.indexOf(statement.property);
  return [
    isNews(statement, day) ? 0 : 1,
    place < 0 ? FIRST.length : place,
    wording.kind === 'between' || wording.kind === 'until' || wording.kind === 'ended' ? 1 : 0,
    certainty === 'sure' || certainty === 'likely' ? 0 : 1,
  ];
}

function isNews({ property, start }: Statement, day: Day): boolean {
  if (start === undefined || start.length < 7 || !NEWS.includes(property)) return false;
  return earliest(start) <= day && latest(start) >= daysAfter(day, -NEWS_DAYS);
}

function begun({ statement }: Told): string {
  return statement.start ?? statement.asOf ?? '';
}

function written({ statement }: Told): string {
  return JSON.stringify([statement.property, statement]);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
