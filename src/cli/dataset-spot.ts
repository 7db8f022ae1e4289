import type { Entity } from '../model/entity';
import type { Source, Statement } from '../model/statement';
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
  for (const [index, spot] of found.entries()) console.log(`${index + 1}. ${describeSpot(spot)}`);
}

/** What is said, when it held, and where and when somebody saw it said. */
export function describeSpot({ record, statement, source }: Spot): string {
  return [
    `${record}: ${statement.property}: ${statement.value}${when(statement)}`,
    `   ${source.publisher}: ${source.title} (seen ${source.checked})`,
    `   ${source.url}`,
  ].join('\n');
}

function seenStatements(entity: Entity): readonly Spot[] {
  return entity.statements.flatMap((statement) => {
    const source = statement.sources
      .map((key) => entity.sources[key])
      .find((one) => one !== undefined && one.checked !== null);
    return source === undefined ? [] : [{ record: entity.id, statement, source }];
  });
}

function when({ value, start, end, asOf, state }: Statement): string {
  if (state === 'scheduled') return ` (expected for ${start}, as of ${asOf})`;
  if (end !== undefined) return ` (${start ?? '…'} – ${end})`;
  if (start === undefined) return asOf === undefined ? '' : ` (as of ${asOf})`;
  if (asOf !== undefined) return ` (since ${start}, as of ${asOf})`;
  return value === start ? '' : ` (${start})`;
}
