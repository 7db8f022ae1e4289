import type { Entity } from '../../model/entity';
import type { SourceKey } from '../../model/statement';
import type { Told } from '../../timeline';

/** Source key → the number the card shows for it. */
export type SourceNumbers = ReadonlyMap<SourceKey, number>;

/** Numbers the sources from 1 in the order in which the card cites them; those nobody cites come last. */
export function numberSources(entity: Entity, cited: readonly Told[]): SourceNumbers {
  const numbers = new Map<SourceKey, number>();
  const keys = [
    ...cited.flatMap(({ statement }) => statement.sources),
    ...Object.keys(entity.sources),
  ];
  for (const key of keys) {
    if (!numbers.has(key) && entity.sources[key]) numbers.set(key, numbers.size + 1);
  }
  return numbers;
}
