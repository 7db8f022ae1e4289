import type { IDBPObjectStore } from 'idb';
import type { Entity } from '../model/entity';
import type { Job, SourceId, SourceRow } from '../sources/source-row';
import type { Database, Schema } from './database';
import { jsonBytes } from './pages';
import { storing } from './storing';

/**
 * Stores some records of a source, and how far its refresh has come, in one transaction; `free`
 * makes room where there is none. Rejects with `Unstored`.
 */
export async function keepPart(
  database: Database,
  job: Job,
  entities: readonly Entity[],
  free: () => Promise<void>,
): Promise<Job> {
  const next: Job = { ...job, parts: job.parts + 1 };
  const write = async () => {
    const transaction = database.transaction(['parts', 'jobs'], 'readwrite');
    await Promise.all([
      transaction.objectStore('parts').put(entities, [job.source, job.round, job.parts]),
      transaction.objectStore('jobs').put(next),
      transaction.done,
    ]);
    return next;
  };
  return storing(() => jsonBytes(entities), write, free);
}

/** Everything a source gave in a round, in the order in which it came. */
export async function readRound(
  database: Database,
  source: SourceId,
  round: number,
): Promise<readonly Entity[]> {
  const all = IDBKeyRange.bound([source, round], [source, round, []]);
  const entities: Entity[] = [];
  // One at a time: reading a hundred parts at once would block the background for a second.
  for (const key of await database.getAllKeys('parts', all))
    for (const entity of (await database.get('parts', key)) ?? []) entities.push(entity);
  return entities;
}

/**
 * The newest round of a source whose records are still stored, 0 where there are none. There may be some
 * after the source was removed, for the generation before.
 */
export async function newestRound(
  parts: IDBPObjectStore<Schema, ('sources' | 'parts')[], 'parts', 'readwrite'>,
  source: SourceId,
): Promise<number> {
  const cursor = await parts.openKeyCursor(IDBKeyRange.bound([source], [source, []]), 'prev');
  return cursor ? cursor.key[1] : 0;
}

/**
 * Starts a round of a source. Its number is never used again, even if it fails. Undefined where there is
 * no such source.
 */
export async function openRound(database: Database, id: SourceId): Promise<Job | undefined> {
  const transaction = database.transaction(['sources', 'jobs'], 'readwrite');
  const row = await transaction.objectStore('sources').get(id);
  if (!row) return undefined;
  const job: Job = {
    source: id,
    round: row.lastRound + 1,
    step: 'list',
    queue: [],
    total: 0,
    parts: 0,
    leftOut: NOTHING_LEFT_OUT,
    known: null,
    guard: null,
  };
  const opened: SourceRow = { ...row, lastRound: job.round, failure: null };
  await Promise.all([
    transaction.objectStore('sources').put(opened),
    transaction.objectStore('jobs').put(job),
    transaction.done,
  ]);
  return job;
}

export const NOTHING_LEFT_OUT = { records: 0, names: 0, links: 0, first: null } as const;
