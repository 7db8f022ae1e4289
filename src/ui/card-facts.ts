import { type Day, earliest, latest } from '../model/date';
import type { Entity, Statement } from '../model/entity';

/** Most statements shown before the reader asks for more. */
const FIRST = 5;

/** What a card says first, what has changed since, and the rest of what the dataset holds. */
export interface CardFacts {
  readonly then: readonly Statement[];
  readonly changed: readonly Statement[];
  readonly rest: readonly Statement[];
}

export function cardFacts(entity: Entity, asOf: Day, today: Day): CardFacts {
  const held = entity.statements.filter((statement) => holds(statement, asOf));
  const then = held.slice(0, FIRST);
  const changed = entity.statements.filter(
    (statement) =>
      (holds(statement, asOf) && !holds(statement, today)) ||
      (statement.start !== undefined &&
        earliest(statement.start) > asOf &&
        earliest(statement.start) <= today),
  );
  const shown = new Set([...then, ...changed]);
  return { then, changed, rest: entity.statements.filter((statement) => !shown.has(statement)) };
}

export function holds(statement: Statement, day: Day): boolean {
  if (statement.state === 'retracted') return false;
  if (statement.start && earliest(statement.start) > day) return false;
  return !statement.end || latest(statement.end) >= day;
}
