import { diffInSteps } from '../../dataset/diff';
import { isTooGreat } from '../../dataset/great-change';
import { Refused } from '../../sources/refused';
import type { Guard, Job, SourceRow } from '../../sources/source-row';
import type { Database } from '../../store/database';
import { readRound } from '../../store/rounds';
import { renew } from '../dataset/ready';
import { rebuild } from '../dataset/rebuild';
import { runInSlices } from '../dataset/run-in-slices';
import { advance } from '../dataset/running';

/** Compares with the round in use, asks the reader where the change is too great, and builds. */
export async function takeIntoUse(database: Database, row: SourceRow, job: Job): Promise<void> {
  const after = await readRound(database, row.id, job.round);
  if (!after.length) throw new Refused('empty', job.leftOut.first ?? '');
  const before = row.round === null ? [] : await readRound(database, row.id, row.round);
  const { some, ...counts } = await runInSlices(diffInSteps(before, after));
  const guard: Guard = { before: before.length, after: after.length, ...counts };
  if (job.step !== 'build' && isTooGreat(guard)) {
    await database.put('jobs', { ...job, step: 'confirm', guard });
    return;
  }
  advance(row.id, { step: 'build', done: 0, total: 0 });
  await database.put('jobs', { ...job, step: 'build' });
  const at = new Date().toISOString();
  const what = row.what.type === 'feed' ? { ...row.what, known: job.known } : row.what;
  const { round, leftOut } = job;
  const rest = { what, round, leftOut, records: after.length, checked: at, failure: null };
  const used: SourceRow = { ...row, ...rest, newest: round, lastRound: round };
  const changes = { ...counts, some, source: row.id, at };
  await renew((to) => rebuild(to, { sources: [used], finished: [row.id], changes }));
}
