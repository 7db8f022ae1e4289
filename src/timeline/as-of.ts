import { type Day, earliest, type PartialDate } from '../model/date';
import type { Source, SourceKey, Statement } from '../model/statement';
import { type Certainty, certaintyOn } from './certainty';
import { isToBeFounded } from './founded';
import { lead } from './lead';
import { isLasting, isOfOld, isSingle } from './nature';
import { type Wording, wordingOf } from './wording';

/** A statement with how sure it is on a day and how to say when it held. */
export interface Told {
  readonly statement: Statement;
  readonly certainty: Certainty;
  readonly wording: Wording;
}

/** What the statements say of one day; each list begins with what to say first. */
export interface AsOf {
  /** Held that day, surely or as sources said within the year before. */
  readonly held: readonly Told[];
  /** May have held: the day falls into an open month or year, or the last word is older than a year. */
  readonly uncertain: readonly Told[];
  /** First heard of later: whether it held on that day is not known. */
  readonly unknown: readonly Told[];
  /** Over by then. */
  readonly past: readonly Told[];
  /** Withdrawn by whoever said so; never shown as true. */
  readonly retracted: readonly Told[];
}

type Sources = Readonly<Record<SourceKey, Source>>;

/** Sorts statements by whether they held on `day`. What began later is left out: see `changedSince`. */
export function asOf(statements: readonly Statement[], day: Day, sources: Sources = {}): AsOf {
  const told = saidOnce(
    withoutOutdated(existing(statements, day).map((statement) => tell(statement, day, sources))),
  );
  const first = lead(day);
  const those = (...certainties: readonly Certainty[]) =>
    told
      .filter((one) => one.statement.state !== 'retracted' && certainties.includes(one.certainty))
      .sort(first);
  return {
    held: those('sure', 'likely'),
    uncertain: those('maybe', 'stale'),
    unknown: those('unknown'),
    past: those('over'),
    retracted: told.filter((one) => one.statement.state === 'retracted').sort(first),
  };
}

/**
 * While a thing is still to be founded, leaves out what otherwise counts as having always been so, such as
 * where it lies.
 */
function existing(statements: readonly Statement[], day: Day): readonly Statement[] {
  if (!isToBeFounded(statements, day)) return statements;
  return statements.filter(({ property, start }) => !isOfOld(property) || start !== undefined);
}

/** A stale figure without an end counts as over once there is a newer one. */
function withoutOutdated(told: readonly Told[]): Told[] {
  const begun = ({ statement }: Told) => statement.start ?? statement.asOf ?? '';
  const isOutdated = (one: Told) =>
    one.certainty === 'stale' &&
    isSingle(one.statement.property) &&
    told.some(
      (other) =>
        other.statement.property === one.statement.property &&
        NEWER.includes(other.certainty) &&
        begun(other) > begun(one),
    );
  return told.map((one) => (isOutdated(one) ? { ...one, certainty: 'over' } : one));
}

/** Takes the date off the place of an event: it is the event's own day, which another statement tells. */
function saidOnce(told: readonly Told[]): Told[] {
  const days = told.flatMap(({ statement: { property, start } }) =>
    property === 'held-on' && start !== undefined ? [start] : [],
  );
  const isRepeated = ({ property, start, end }: Statement) =>
    isLasting(property) && end === undefined && start !== undefined && days.includes(start);
  return told.map((one) =>
    isRepeated(one.statement) ? { ...one, wording: { kind: 'undated' } } : one,
  );
}

const NEWER: readonly Certainty[] = ['sure', 'likely', 'stale'];

export function tell(statement: Statement, day: Day, sources: Sources): Told {
  const seen = statement.asOf ?? lastSeen(statement, sources);
  const certainty = certaintyOn(statement, day, seen);
  const { property, start, end } = statement;
  // "2011 to 2024" was said by nobody while the war went on.
  if (
    property === 'held-on' &&
    start &&
    end &&
    earliest(end) > day &&
    YEAR.test(String(statement.value))
  )
    return {
      statement: { ...statement, value: start },
      certainty,
      wording: { kind: 'from', date: start },
    };
  return { statement, certainty, wording: wordingOf(statement, day, seen, certainty === 'stale') };
}

const YEAR = /\d{4}/;

/**
 * The newest date for which a source of the statement speaks: when it appeared, or, for a page that is
 * kept up and has no such date, when someone looked.
 */
function lastSeen(statement: Statement, sources: Sources): PartialDate | undefined {
  let last: PartialDate | undefined;
  for (const key of statement.sources) {
    const date = sources[key]?.published ?? sources[key]?.checked;
    if (date && (last === undefined || date > last)) last = date;
  }
  return last;
}
