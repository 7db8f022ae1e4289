import { type Day, earliest } from '../model/date';
import type { Statement } from '../model/statement';

/** Whether a thing was still to be founded on a day; false where its statements do not say when it was. */
export function isToBeFounded(statements: readonly Statement[], day: Day): boolean {
  const begins = statements.flatMap(({ property, start }) =>
    property === 'founded' && start !== undefined ? [earliest(start)] : [],
  );
  return begins.length > 0 && begins.every((begin) => begin > day);
}
