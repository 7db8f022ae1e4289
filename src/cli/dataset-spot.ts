import type { Entity, Source, Statement } from '../model/entity';
import type { ShardFile } from './shards';

/** A statement to check by hand, and a source that is cited for it. */
export interface Spot {
  readonly record: string;
  readonly statement: Statement;
  readonly source: Source;
}

/**
 * `count` statements with a source that somebody saw, spread evenly over the dataset. The same for
 * everyone, so that two people can compare what they find.
 */
export function spots(shards: readonly ShardFile[], count: number): readonly Spot[] {
  const all = shards.flatMap(({ entities }) => entities.flatMap(seenStatements));
  const step = Math.max(1, all.length / count);
  return Array.from(
    { length: Math.min(count, all.length) },
    (_, index) => all[Math.floor(index * step)],
  ).filter((spot) => spot !== undefined);
}

export function printSpots(found: readonly Spot[]): void {
  for (const [index, { record, statement, source }] of found.entries()) {
    console.log(
      `${index + 1}. ${record}: ${statement.property}: ${statement.value}${when(statement)}`,
    );
    console.log(`   ${source.publisher}: ${source.title}\n   ${source.url}`);
  }
}

function seenStatements(entity: Entity): readonly Spot[] {
  return entity.statements.flatMap((statement) => {
    const source = statement.sources
      .map((key) => entity.sources[key])
      .find((one) => one !== undefined && one.checked !== null);
    return source === undefined ? [] : [{ record: entity.id, statement, source }];
  });
}

function when({ start, end, asOf }: Statement): string {
  if (start === undefined && end === undefined) return asOf === undefined ? '' : ` (as of ${asOf})`;
  return ` (${start ?? '…'} – ${end ?? (asOf === undefined ? '…' : `as of ${asOf}`)})`;
}
