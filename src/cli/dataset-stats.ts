import { gzipSync } from 'node:zlib';
import type { ShardFile } from './shards';

type Counts = Readonly<Record<string, number>>;

export interface DatasetStats {
  readonly records: number;
  readonly statements: number;
  readonly sources: number;
  readonly names: number;
  readonly relations: number;
  /** Size shipped, as files and compressed. */
  readonly bytes: number;
  readonly gzip: number;
  readonly by: {
    readonly kind: Counts;
    readonly shard: Counts;
    readonly familiarity: Counts;
    readonly source: Counts;
    readonly sourceType: Counts;
    readonly property: Counts;
    readonly language: Counts;
    readonly flag: Counts;
  };
}

/** What the dataset holds. */
export function datasetStats(shards: readonly ShardFile[]): DatasetStats {
  const entities = shards.flatMap((shard) => shard.entities);
  const statements = entities.flatMap((entity) => entity.statements);
  const sources = entities.flatMap((entity) => Object.values(entity.sources));
  const names = entities.flatMap((entity) => entity.names);
  return {
    records: entities.length,
    statements: statements.length,
    sources: sources.length,
    names: names.length,
    relations: statements.filter(({ to }) => to !== undefined).length,
    bytes: shards.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0),
    gzip: shards.reduce((sum, { text }) => sum + gzipSync(text).length, 0),
    by: {
      kind: count(entities.map(({ kind }) => kind)),
      shard: count(shards.flatMap((shard) => shard.entities.map(() => shard.file))),
      familiarity: count(entities.map(({ familiarity }) => familiarity)),
      source: count(sources.map(({ checked }) => (checked === null ? 'unseen' : 'seen'))),
      sourceType: count(sources.map(({ type }) => type)),
      property: count(statements.map(({ property }) => property)),
      language: count(names.map(({ lang }) => lang)),
      flag: count(names.flatMap(({ flags }) => flags)),
    },
  };
}

/** The same for people. */
export function printStats({ by, ...totals }: DatasetStats): void {
  for (const [what, number] of Object.entries(totals)) console.log(`${what}: ${number}`);
  for (const [what, counts] of Object.entries(by)) {
    const parts = Object.entries(counts).map(([key, number]) => `${key} ${number}`);
    console.log(`by ${what}: ${parts.join(', ')}`);
  }
}

function count(values: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([, a], [, b]) => b - a));
}
