import { parseIndex } from '../dataset/parse';
import type { DatasetIndex } from '../model/dataset';
import type { ShardFile } from './shards';

/**
 * The index for these shards: `old` again where nothing changed, otherwise the next version, which is
 * the day and a count.
 */
export function datasetIndex(shards: readonly ShardFile[], old: string, now: Date): DatasetIndex {
  const listed = shards.map(({ file, entities, sha256 }) => ({
    file,
    records: entities.length,
    sha256,
  }));
  const last = old === '' ? undefined : parseIndex(old);
  if (JSON.stringify(last?.shards) === JSON.stringify(listed) && last) return last;
  const date = now.toISOString().slice(0, 10);
  return { version: nextVersion(date, last?.version), date, shards: listed };
}

/** What keeps `old` from being the index of these shards. */
export function staleIndex(shards: readonly ShardFile[], old: string): readonly string[] {
  if (old === '') return ['index.json: missing; run: npm run dataset -- index'];
  const listed = new Map(parseIndex(old).shards.map((shard) => [shard.file, shard]));
  const stale = shards
    .filter(({ file, sha256 }) => listed.get(file)?.sha256 !== sha256)
    .map(({ file }) => file);
  const gone = [...listed.keys()].filter((file) => !shards.some((shard) => shard.file === file));
  const files = [...stale, ...gone].join(', ');
  return files === '' ? [] : [`index.json: stale for ${files}; run: npm run dataset -- index`];
}

function nextVersion(date: string, last: string | undefined): string {
  const day = date.replaceAll('-', '.');
  const count = last?.startsWith(`${day}.`) ? Number(last.slice(day.length + 1)) : 0;
  return `${day}.${count + 1}`;
}
