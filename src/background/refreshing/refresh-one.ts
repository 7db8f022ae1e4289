import type { Network } from '../../sources/network';
import { Refused } from '../../sources/refused';
import type { Failure, Job, SourceId, SourceRow } from '../../sources/source-row';
import { changeRow } from '../../store/change-row';
import type { Database } from '../../store/database';
import { openRound } from '../../store/rounds';
import { Unstored } from '../../store/storing';
import { connection } from '../dataset/connection';
import { tidy } from '../dataset/ready';
import { noteUnsaved } from '../dataset/running';
import { download } from './download';
import { LOOPBACK } from './endpoints';
import { fetchAnonymously } from './fetch-anonymously';
import { countRequest } from './requests';
import { takeIntoUse } from './take-into-use';

/**
 * Refreshes one source: fetches, compares, builds a generation and takes it into use. If anything fails,
 * everything stays as it was and the reason is noted. Never rejects.
 */
export async function refreshOne(source: SourceId, signal: AbortSignal): Promise<void> {
  try {
    const database = await connection();
    const row = await database.get('sources', source);
    const job = row && (await openJob(database, row));
    if (!row || !job) return;
    const network: Network = {
      fetch: fetchAnonymously,
      loopback: LOOPBACK,
      signal,
      note: () => countRequest(source),
    };
    const fetched = job.step === 'build' ? job : await download(database, row, job, network);
    // Between two requests nobody else asks.
    if (signal.aborted) throw new Refused('cancelled');
    if (!fetched) await confirmUnchanged(database, row);
    else await takeIntoUse(database, row, fetched);
  } catch (error) {
    await fail(source, error);
  }
}

/** Opens a job: a feed starts from the beginning, because its files may have changed; items continue. */
async function openJob(database: Database, row: SourceRow): Promise<Job | undefined> {
  const left = await database.get('jobs', row.id);
  const goesOn =
    left && left.step !== 'list' && (row.what.type !== 'feed' || left.step === 'build');
  if (!goesOn) return openRound(database, row.id);
  if (row.failure) await changeRow(database, row.id, { failure: null });
  return left;
}

async function confirmUnchanged(database: Database, row: SourceRow): Promise<void> {
  const transaction = database.transaction(['sources', 'jobs'], 'readwrite');
  const sources = transaction.objectStore('sources');
  const now = await sources.get(row.id);
  await Promise.all([
    now && sources.put({ ...now, checked: new Date().toISOString(), failure: null }),
    transaction.objectStore('jobs').delete(row.id),
    transaction.done,
  ]);
  await tidy();
}

/**
 * Notes why a refresh failed. Items fetched so far are kept for the next time; but a feed's would not fit
 * its next index, and where all were fetched and none was usable, the next time needs another list.
 */
async function fail(source: SourceId, error: unknown): Promise<void> {
  const failure = failureOf(error);
  try {
    const database = await connection();
    const row = await database.get('sources', source);
    if (row?.what.type === 'feed' || failure.reason === 'empty') {
      await database.delete('jobs', source);
      await tidy();
    }
    await changeRow(database, source, { failure });
  } catch {
    // If there is no room to store the reason either, it is remembered in memory.
    noteUnsaved(source, failure);
  }
}

function failureOf(error: unknown): Failure {
  const at = new Date().toISOString();
  if (error instanceof Refused) return { reason: error.reason, detail: error.detail, at };
  const detail = error instanceof Error ? error.message : String(error);
  const needs = error instanceof Unstored && error.bytes;
  return { reason: 'storage', detail, ...(needs && { needs }), at };
}
