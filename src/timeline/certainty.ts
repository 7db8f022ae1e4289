import { type Day, earliest, latest, type PartialDate, yearBefore } from '../model/date';
import type { Statement } from '../model/statement';
import { isEvent, isFixed, isLasting, isOfOld, isOfWhole } from './nature';

/**
 * Whether a statement held on a day.
 * `sure`: its dates or its sources say so for that day · `likely`: sources said so within the year
 * before · `stale`: they said so longer ago, and nobody wrote of an end · `maybe`: the day lies where
 * a month, a year, a plan or a dispute leaves it open · `unknown`: first heard of after that day ·
 * `not yet` and `over`: surely not.
 */
export type Certainty = 'sure' | 'likely' | 'stale' | 'maybe' | 'unknown' | 'not yet' | 'over';

/** `seen`: the last date for which the sources speak, used where the statement has no `asOf` of its own. */
export function certaintyOn(statement: Statement, day: Day, seen?: PartialDate): Certainty {
  const begun = hasBegun(statement, day, seen);
  if (begun === 'no') return 'not yet';
  if (isEvent(statement.property)) {
    return begun === 'yes' ? doubted(statement, 'sure') : begun === 'unknown' ? 'unknown' : 'maybe';
  }
  const over = isOver(statement, day, seen);
  if (over === 'yes') return 'over';
  if (begun === 'unknown') return over === 'no' && statement.end ? 'maybe' : 'unknown';
  if (begun === 'maybe' || over === 'maybe') return 'maybe';
  if (over === 'stale') return 'stale';
  return doubted(statement, over === 'no' && begun === 'yes' ? 'sure' : 'likely');
}

type Begun = 'yes' | 'likely' | 'maybe' | 'no' | 'unknown';

function hasBegun(
  { property, start, end, asOf, state }: Statement,
  day: Day,
  seen?: PartialDate,
): Begun {
  const known = end !== undefined && isOfWhole(property) ? end : start;
  if (known !== undefined) {
    if (earliest(known) > day) return 'no';
    return begunBy(known, end, asOf ?? seen) > day || state === 'scheduled' ? 'maybe' : 'yes';
  }
  if (asOf === undefined) {
    if (end === undefined) return 'likely';
    return latest(end) <= day ? 'yes' : 'unknown';
  }
  if (latest(asOf) <= day) return 'yes';
  if (isOfOld(property) && end === undefined) return 'likely';
  if (earliest(asOf) > day) return 'unknown';
  return asOf.length > 4 || isLasting(property) || property === 'party' ? 'likely' : 'maybe';
}

/** The last day on which it may have begun: no later than it ended, or than a source spoke of it. */
function begunBy(start: PartialDate, ...later: readonly (PartialDate | undefined)[]): Day {
  return later.reduce<Day>((last, date) => {
    // A source from before the start announced it, and says nothing of when it began.
    if (date === undefined || latest(date) < earliest(start)) return last;
    return latest(date) < last ? latest(date) : last;
  }, latest(start));
}

type Over = 'no' | 'fresh' | 'stale' | 'maybe' | 'yes';

function isOver(
  { property, start, end, asOf, state }: Statement,
  day: Day,
  seen?: PartialDate,
): Over {
  if (end !== undefined) {
    if (latest(end) < day) return 'yes';
    return earliest(end) < day ? 'maybe' : 'no';
  }
  if (state === 'ended') {
    const told = asOf ?? seen;
    return told !== undefined && latest(told) <= day ? 'yes' : 'maybe';
  }
  if (asOf !== undefined && earliest(asOf) >= day) return 'no';
  if (isFixed(property) || (asOf === undefined && isLasting(property))) return 'fresh';
  const last = later(asOf ?? seen, start);
  if (last === undefined) return 'fresh';
  // A source speaks for one year: after that the office may have changed hands unnoticed.
  return earliest(last) >= yearBefore(day) ? 'fresh' : 'stale';
}

/** The later of two dates: what was announced before it began is known for the day on which it began. */
function later(seen: PartialDate | undefined, start: PartialDate | undefined) {
  return seen === undefined || (start !== undefined && earliest(start) > earliest(seen))
    ? start
    : seen;
}

function doubted({ state }: Statement, certainty: 'sure' | 'likely'): Certainty {
  return state === 'disputed' ? 'maybe' : certainty;
}
