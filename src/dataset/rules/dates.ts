import { earliest, latest, yearBefore } from '../../model/date';
import type { Statement } from '../../model/statement';
import type { Problem, Whole } from '../lint';

/** Properties whose value is itself a date or carries no date at all. */
const TIMELESS = new Set([
  'born',
  'died',
  'founded',
  'dissolved',
  'held-on',
  'enacted',
  'in-force',
]);

/**
 * Every statement has a date it speaks for; nothing ends before it starts; what is current is fresh, and what
 * is yet to come says so. A record was verified when the last of its sources was seen, or later.
 */
export function* datesOf({ placed, day }: Whole): Iterable<Problem> {
  for (const { file, entity } of placed) {
    const problem = (field: string, says: string) => ({ file, record: entity.id, field, says });
    for (const [index, { from, until }] of entity.names.entries()) {
      if (endsEarly(from, until)) yield problem(`names[${index}].until`, 'is before from');
    }
    for (const [index, statement] of entity.statements.entries()) {
      const at = `statements[${index}]`;
      if (endsEarly(statement.start, statement.end))
        yield problem(`${at}.end`, 'is before its start');
      if (speaksEarly(statement)) yield problem(`${at}.asOf`, 'is before its start; scheduled?');
      else if (isToCome(statement, day))
        yield problem(`${at}.start`, `is after ${day}; scheduled?`);
      if (!isDated(statement)) yield problem(at, 'needs start, end or asOf');
      if (statement.state === 'current' && isStale(statement, day)) {
        yield problem(`${at}.asOf`, `current needs a date within 12 months of ${day}`);
      }
    }
    for (const [key, { checked }] of Object.entries(entity.sources)) {
      if (checked !== null && earliest(checked) > latest(day)) {
        yield problem(`sources.${key}.checked`, `is after ${day}`);
      } else if (endsEarly(checked ?? undefined, entity.lastVerified)) {
        yield problem('lastVerified', `is before ${checked}, when source ${key} was seen`);
      }
    }
  }
}

function endsEarly(start: string | undefined, end: string | undefined): boolean {
  return start !== undefined && end !== undefined && latest(end) < earliest(start);
}

/** A source that speaks before the start can only have announced it. */
function speaksEarly({ start, asOf, state }: Statement): boolean {
  return state !== 'scheduled' && endsEarly(start, asOf);
}

function isToCome({ start, state }: Statement, day: string): boolean {
  return state !== 'scheduled' && endsEarly(start, day);
}

function isDated({ property, start, end, asOf }: Statement): boolean {
  return TIMELESS.has(property) || (start ?? end ?? asOf) !== undefined;
}

function isStale({ start, asOf }: Statement, day: string): boolean {
  const spoken = asOf ?? start;
  return spoken === undefined || latest(spoken) < yearBefore(earliest(day));
}
