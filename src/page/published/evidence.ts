import { type Day, daysBetween } from '../../model/date';
import type { PublishedFrom } from '../../model/published';
import type { Stamp } from './stamp';

/** One thing on a page that speaks for a day of publication. */
export interface DayEvidence extends Stamp {
  readonly from: PublishedFrom;
  /** How far it is to be believed, see `WEIGHTS`. */
  readonly weight: number;
}

/**
 * How much each kind of evidence counts. Chosen so that two independent kinds outvote any single one, and
 * that what publishers write about this article for machines outvotes what merely stands nearby.
 */
export const WEIGHTS = {
  article: 3,
  webPage: 2,
  meta: 3,
  vagueMeta: 1.5,
  microdata: 2.5,
  dateline: 2.8,
  time: 2.5,
  said: 2,
  url: 2,
  vagueUrl: 1.5,
} as const;

/** Factor for a stamp that is also the time of the last change: it says little about the first appearance. */
const MODIFIED = 0.4;
/** Factor for the other days on which a UTC stamp fell somewhere on earth. */
const ELSEWHERE = 0.8;

/**
 * A page that is moved to another system, or promoted again, gets a new date this much later; its address
 * stays.
 */
const DATED_ANEW_DAYS = 7;

/** Before this no newspaper was on the web. */
const FIRST_DAY = '1990-01-01';

/**
 * The day that the evidence speaks for, and the kind of evidence that says it best; null where none
 * is left. Of two days with equal support the earlier is the first publication.
 */
export function decide(
  evidence: readonly DayEvidence[],
  modified: readonly Stamp[],
  today: Day,
): { day: Day; from: PublishedFrom } | null {
  const usable = evidence
    .map((one) => seenFrom(today, one))
    .filter(({ day }) => day >= FIRST_DAY && day <= today);
  const days = [...new Set(usable.map(({ day }) => day))].sort();
  let best: { day: Day; score: number; from: PublishedFrom } | null = null;
  for (const day of days) {
    const support = supportFor(day, usable, modified);
    const score = support.reduce((sum, [, weight]) => sum + weight, 0);
    const from = support.sort((a, b) => b[1] - a[1])[0]?.[0];
    if (from && (best === null || score > best.score)) best = { day, score, from };
  }
  const address = usable.find(({ from, weight }) => from === 'url' && weight === WEIGHTS.url);
  if (best && address && daysBetween(address.day, best.day) >= DATED_ANEW_DAYS)
    return { day: address.day, from: 'url' };
  return best && { day: best.day, from: best.from };
}

/** In the outlet's time zone it may be tomorrow already, so tomorrow counts as today. */
function seenFrom(today: Day, one: DayEvidence): DayEvidence {
  const { utcMinutes, ...rest } = one;
  return daysBetween(today, one.day) === 1 ? { ...rest, day: today } : one;
}

/** What speaks for `day`, each kind of evidence once. */
function supportFor(
  day: Day,
  evidence: readonly DayEvidence[],
  modified: readonly Stamp[],
): [PublishedFrom, number][] {
  const support = new Map<string, [PublishedFrom, number]>();
  for (const one of evidence) {
    const fits = one.day === day ? 1 : couldBe(one, day) ? ELSEWHERE : 0;
    const changed = modified.some((stamp) => isSame(one, stamp)) && !isAlone(one, evidence);
    const weight = one.weight * fits * (changed ? MODIFIED : 1);
    // A reader sees one date, whether or not it is marked up as a time.
    const kind = one.from === 'dateline' ? 'time' : one.from;
    if (weight > (support.get(kind)?.[1] ?? 0)) support.set(kind, [one.from, weight]);
  }
  return [...support.values()];
}

/** Whether a UTC stamp fell on `day` somewhere: clocks run from 11 hours behind to 13 ahead of UTC. */
function couldBe({ day: written, utcMinutes }: Stamp, day: Day): boolean {
  if (utcMinutes === undefined) return false;
  const apart = daysBetween(written, day);
  return (apart === -1 && utcMinutes < 11 * 60) || (apart === 1 && utcMinutes >= 11 * 60);
}

function isSame(one: Stamp, other: Stamp): boolean {
  return one.instant !== undefined && one.instant === other.instant;
}

/** Whether nothing says another time: an article never changed was modified when it appeared. */
function isAlone({ day }: DayEvidence, evidence: readonly DayEvidence[]): boolean {
  return evidence.every((other) => other.day === day || couldBe(other, day));
}
