import { browser } from '../../browser';
import type { SourceId } from '../../store/source-row';
import { connection } from '../dataset/connection';
import { keptAwake } from '../dataset/kept-awake';
import { ready } from '../dataset/ready';
import { readyToWrite } from '../dataset/ready-to-write';
import { anyRunning, begin, end, unsavedFailure } from '../dataset/running';
import { refreshOne } from './refresh-one';

/** An alarm this often, the least there is, wakes a worker that was stopped in the middle of a refresh. */
const RESUME_MINUTES = 0.5;
export const RESUME_ALARM = 'resume';

/**
 * Refreshes sources one after the other, however many windows ask: each is fetched, compared, built
 * into a generation and taken into use, or leaves everything as it was and says why. Never rejects.
 */
export async function refresh(sources: readonly SourceId[]): Promise<void> {
  const controllers = new Map(sources.map((source) => [source, begin(source)]));
  await browser.alarms.create(RESUME_ALARM, { periodInMinutes: RESUME_MINUTES });
  const refreshAll = async () => {
    await readyToWrite();
    // The dataset is there before anything is added to it.
    await ready();
    for (const [source, { signal }] of controllers) {
      await refreshOne(source, signal);
      end(source);
    }
  };
  try {
    await keptAwake(() => navigator.locks.request('refresh', refreshAll));
  } finally {
    for (const source of sources) end(source);
    const left = await unfinished().catch(() => []);
    if (!left.length) await browser.alarms.clear(RESUME_ALARM);
  }
}

/** Goes on with what a stopped worker left; what the reader stopped or must answer stays. */
export async function resume(): Promise<void> {
  const sources = await unfinished();
  // Asked last: from here to the beginning of the refresh nobody else comes in between.
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
