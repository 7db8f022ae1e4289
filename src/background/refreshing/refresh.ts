import { browser } from '../../browser';
import type { SourceId } from '../../sources/source-row';
import { connection } from '../dataset/connection';
import { keptAwake } from '../dataset/kept-awake';
import { ready } from '../dataset/ready';
import { readyToWrite } from '../dataset/ready-to-write';
import { anyRunning, begin, end, unsavedFailure } from '../dataset/running';
import { refreshOne } from './refresh-one';

/** An alarm wakes a background that was ended in the middle of a refresh; this is the shortest period allowed. */
const RESUME_MINUTES = 0.5;
export const RESUME_ALARM = 'resume';

/**
 * Refreshes sources one after the other, also where several windows ask at once. A source that fails
 * leaves everything as it was and says why (`refreshOne`).
 */
export async function refresh(sources: readonly SourceId[]): Promise<void> {
  const controllers = new Map(sources.map((source) => [source, begin(source)]));
  await browser.alarms.create(RESUME_ALARM, { periodInMinutes: RESUME_MINUTES });
  const refreshAll = async () => {
    await readyToWrite();
    // The dataset is there before anything is added to it.
    await ready();
    for (const [source, abort] of controllers) {
      await inTurn(source, async () => {
        await refreshOne(source, abort.signal);
        end(source, abort);
      });
    }
  };
  try {
    await keptAwake(() => navigator.locks.request('refresh', refreshAll));
  } finally {
    for (const [source, abort] of controllers) end(source, abort);
    const left = await unfinished().catch(() => []);
    // One that was asked for meanwhile may not have begun its job yet.
    if (!left.length && !anyRunning()) await browser.alarms.clear(RESUME_ALARM);
  }
}

/** Works on a source while nobody else does, so that what is removed does not meet its own refresh. */
export function inTurn(source: SourceId, work: () => Promise<void>): Promise<void> {
  return navigator.locks.request(`refresh ${source}`, work);
}

/** Continues refreshes that ended with the background, except those that were stopped or wait for an answer. */
export async function resume(): Promise<void> {
  const sources = await unfinished();
  // Checked last, because nothing can start between here and the beginning of the refresh.
  if (anyRunning()) return;
  if (sources.length) await refresh(sources);
  else await browser.alarms.clear(RESUME_ALARM);
}

/** Sources whose refresh is under way and was neither stopped nor failed. */
export async function unfinished(): Promise<SourceId[]> {
  const database = await connection();
  const failed = new Set(
    (await database.getAll('sources')).flatMap(({ id, failure }) =>
      failure || unsavedFailure(id) ? [id] : [],
    ),
  );
  return (await database.getAll('jobs'))
    .filter(({ source, step }) => step !== 'confirm' && !failed.has(source))
    .map(({ source }) => source);
}
