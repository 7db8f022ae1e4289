import type { Changes, SourceId, SourceRow } from '../sources/source-row';
import type { Database, Generation, Pointer } from './database';

/** What is written in the same transaction as the pointer to a generation. */
export interface AlsoWritten {
  /** The round in use of every source; sources not named here have none. */
  readonly rounds?: Readonly<Record<SourceId, number>>;
  /** Rows to be written as they are, after the rounds. */
  readonly sources?: readonly SourceRow[];
  /** Sources that are gone. */
  readonly removed?: readonly SourceId[];
  /** Sources whose refresh has come to its end. */
  readonly finished?: readonly SourceId[];
  readonly changes?: Changes;
}

/**
 * Makes a generation the one in use, with everything that must be true with it, in one transaction.
 */
export async function flip(database: Database, to: Generation, also: AlsoWritten): Promise<void> {
  const transaction = database.transaction(
    ['pointer', 'journal', 'sources', 'jobs', 'changes'],
    'readwrite',
  );
  const sources = transaction.objectStore('sources');
  const jobs = transaction.objectStore('jobs');
  const changes = transaction.objectStore('changes');
  const old = await transaction.objectStore('pointer').get('pointer');
  const gone = await Promise.all((also.removed ?? []).map((id) => sources.get(id)));
  const pointer: Pointer = {
    current: to.id,
    since: new Date().toISOString(),
    previous: old && old.current !== to.id ? old.current : null,
    verified: false,
    removed: gone.filter((row) => row !== undefined),
  };
  const rows = also.rounds ? await sources.getAll() : [];
  await Promise.all([
    transaction.objectStore('pointer').put(pointer, 'pointer'),
    transaction.objectStore('journal').delete('journal'),
    ...rows.map((row) => sources.put({ ...row, round: also.rounds?.[row.id] ?? null })),
    ...(also.sources ?? []).map((row) => sources.put(row)),
    ...(also.removed ?? []).flatMap((id) => [sources.delete(id), changes.delete(id)]),
    ...[...(also.removed ?? []), ...(also.finished ?? [])].map((id) => jobs.delete(id)),
    also.changes && changes.put(also.changes, also.changes.source),
    transaction.done,
  ]);
}

/**
 * Removes a source without records in use. The generation before may have some, so its row is kept for
 * going back.
 */
export async function forgetSource(database: Database, row: SourceRow): Promise<void> {
  const transaction = database.transaction(['pointer', 'sources', 'jobs'], 'readwrite');
  const pointers = transaction.objectStore('pointer');
  const pointer = await pointers.get('pointer');
  await Promise.all([
    pointer && pointers.put({ ...pointer, removed: [...(pointer.removed ?? []), row] }, 'pointer'),
    transaction.objectStore('sources').delete(row.id),
    transaction.objectStore('jobs').delete(row.id),
    transaction.done,
  ]);
}

/** Writes the pointer and nothing with it. */
export async function writePointer(database: Database, pointer: Pointer): Promise<void> {
  const transaction = database.transaction('pointer', 'readwrite');
  await Promise.all([transaction.store.put(pointer, 'pointer'), transaction.done]);
}
