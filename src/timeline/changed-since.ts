import type { Day } from '../model/date';
import type { Source, SourceKey, Statement } from '../model/statement';
import { type Told, tell } from './as-of';
import { lead } from './lead';

/** A statement whose answer is another on a later day. */
export interface Change {
  /** `began`: it did not hold on the day asked for · `ended`: it did, or may have, and does no more. */
  readonly type: 'began' | 'ended';
  /** As told on the later day: with its end, where it has ended. */
  readonly told: Told;
}

/**
 * What differs between `day` and `today`: offices left and taken, and what happened since. A statement that
 * was not confirmed for long has not changed, nor has one that ended on `day` itself, which the card of
 * that day says. Empty where `today` is not after `day`.
 */
export function changedSince(
  statements: readonly Statement[],
  day: Day,
  today: Day,
  sources: Readonly<Record<SourceKey, Source>> = {},
): Change[] {
  if (today <= day) return [];
  const changes: Change[] = [];
  for (const statement of statements) {
    if (statement.state === 'retracted') continue;
    const then = tell(statement, day, sources).certainty;
    const told = tell(statement, today, sources);
    const now = told.certainty;
    if (then === 'not yet' && now !== 'not yet') changes.push({ type: 'began', told });
    else if (statement.end === day) continue;
    else if (then !== 'over' && then !== 'unknown' && now === 'over')
      changes.push({ type: 'ended', told });
  }
  const first = lead(today);
  return changes.sort((a, b) => first(a.told, b.told));
}
