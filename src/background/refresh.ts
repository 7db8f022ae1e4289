import { browser } from '../browser';
import { diffInSteps } from '../dataset/diff';
import { fetchFeed } from '../sources/feed';
import type { Network } from '../sources/network';
import { GOOD_MANNERS, politely } from '../sources/polite';
import { Refused } from '../sources/refused';
import { packById } from '../sources/wikidata/packs';
import { askSparql } from '../sources/wikidata/sparql';
import type { Database } from '../store/database';
import { keepPart, openRound, readRound } from '../store/layers';
import type { Guard, Job, SourceId, SourceRow } from '../store/source-row';
import { sweep } from '../store/sweep';
import { breathing } from './breathe';
import { readBundle } from './bundle';
import { connection } from './connection';
import { LOOPBACK, readEndpoints } from './endpoints';
import { fetchItems, TITLE } from './items-job';
import { ready, renew } from './ready';
import { rebuild } from './rebuild';
import { countRequest } from './requests';
import { advance, anyRunning, begin, end } from './running';

/** An alarm this often wakes a worker that was stopped in the middle of a refresh. */
const RESUME_MINUTES = 1;
export const RESUME_ALARM = 'resume';

/** A call to the browser this often keeps the worker from being put to sleep while it fetches. */
const AWAKE_MS = 20_000;

/**
 * Refreshes sources one after the other, however many windows ask: each is fetched, compared, built
 * into a generation and taken into use, or leaves everything as it was and says why. Never rejects.
 */
export async function refresh(sources: readonly SourceId[]): Promise<void> {
  const controllers = new Map(sources.map((source) => [source, begin(source)]));
  await browser.alarms.create(RESUME_ALARM, { periodInMinutes: RESUME_MINUTES });
  const awake = setInterval(() => void browser.runtime.getPlatformInfo(), AWAKE_MS);
  try {
    await navigator.locks.request('refresh', async () => {
      // The dataset is there before anything is added to it.
      await ready();
      for (const [source, { signal }] of controllers) {
        await refreshOne(source, signal);
        end(source);
      }
    });
  } finally {
    for (const source of sources) end(source);
    clearInterval(awake);
    if (!(await unfinished()).length) await browser.alarms.clear(RESUME_ALARM);
  }
}

/** Goes on with what a stopped worker left; what the reader stopped or must answer stays. */
export async function resume(): Promise<void> {
  if (anyRunning()) return;
  const sources = await unfinished();
  if (sources.length) await refresh(sources);
  else await browser.alarms.clear(RESUME_ALARM);
}

/** Sources whose refresh is under way and was neither stopped nor failed. */
export async function unfinished(): Promise<SourceId[]> {
  const database = await connection();
  const failed = new Set(
    (await database.getAll('sources')).flatMap(({ id, failure }) => (failure ? [id] : [])),
  );
  return (await database.getAll('jobs'))
    .filter(({ source, step }) => step !== 'confirm' && !failed.has(source))
    .map(({ source }) => source);
}

async function refreshOne(source: SourceId, signal: AbortSignal): Promise<void> {
  const database = await connection();
  try {
    const row = await database.get('sources', source);
    const job = row && (await openJob(database, row));
    if (!row || !job) return;
    const network: Network = {
      // A bound function: the browser's own refuses to be called as a method of anything else.
      fetch: (...given) => fetch(...given),
      loopback: LOOPBACK,
      signal,
      note: () => countRequest(source),
    };
    const fetched = job.step === 'build' ? job : await download(database, row, job, network);
    if (!fetched) await confirmUnchanged(database, row);
    else await takeIntoUse(database, row, fetched);
  } catch (error) {
    await fail(database, source, error);
  }
}

/** A feed starts anew, because its files may have changed; items go on where they were. */
async function openJob(database: Database, row: SourceRow): Promise<Job | undefined> {
  const left = await database.get('jobs', row.id);
  const goesOn =
    left && left.step !== 'list' && (row.what.type !== 'feed' || left.step === 'build');
  if (!goesOn) return openRound(database, row.id);
  if (row.failure) await database.put('sources', { ...row, failure: null });
  return left;
}

/** Everything of the source, stored as a round; undefined where nothing has changed. */
async function download(
  database: Database,
  row: SourceRow,
  job: Job,
  network: Network,
): Promise<Job | undefined> {
  if (row.what.type === 'feed') return downloadFeed(database, row, job, network);
  const { api, sparql } = await readEndpoints();
  const manners = LOOPBACK ? { ...GOOD_MANNERS, gapMs: 50, backOffMs: 100 } : GOOD_MANNERS;
  const ask = politely(network, manners);
  const bundle = await readBundle();
  const listed = job.step === 'list' ? await list(row, bundle.entities) : job;
  return fetchItems(listed, {
    database,
    ask,
    api,
    names: new Map(bundle.entities.map(({ ids, caption }) => [ids.wikidata ?? '', caption])),
    kind: (row.what.type === 'pack' && packById(row.what.pack)?.kind) || 'concept',
    tell: ({ total, queue }) =>
      advance(row.id, { step: 'fetch', done: total - queue.length, total }),
  });

  async function list({ what }: SourceRow, entities: typeof bundle.entities): Promise<Job> {
    const queue: string[] = [];
    if (what.type === 'pack')
      for (const query of packById(what.pack)?.queries(what.country ?? '') ?? [])
        queue.push(...(await askSparql(ask, sparql, query)));
    else
      for (const { ids } of entities)
        if (ids.wikidata) queue.push(ids.wikidata);
        else if (ids.enwiki) queue.push(TITLE + ids.enwiki);
    const next: Job = { ...job, step: 'fetch', queue: [...new Set(queue)].sort(), total: 0 };
    const counted = { ...next, total: next.queue.length };
    if (!counted.total) throw new Refused('empty');
    await database.put('jobs', counted);
    return counted;
  }
}

async function downloadFeed(
  database: Database,
  { id, what, round, newest }: SourceRow,
  job: Job,
  network: Network,
): Promise<Job | undefined> {
  if (what.type !== 'feed') return undefined;
  let now: Job = { ...job, step: 'fetch' };
  const keep = async (entities: Parameters<typeof keepPart>[2], done: number, total: number) => {
    now = await keepPart(database, now, entities);
    advance(id, { step: 'fetch', done, total });
  };
  const inUse = round !== null && round === newest;
  const fetched = await fetchFeed(what.url, what.known, network, keep, inUse);
  return fetched && { ...now, known: fetched.state, leftOut: fetched.leftOut };
}

/** Compares with the round in use, asks the reader where the change is too great, and builds. */
async function takeIntoUse(database: Database, row: SourceRow, job: Job): Promise<void> {
  const after = await readRound(database, row.id, job.round);
  if (!after.length) throw new Refused('empty', job.leftOut.first ?? '');
  const before = row.round === null ? [] : await readRound(database, row.id, row.round);
  const { some, ...counts } = await breathing(diffInSteps(before, after));
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

/** A third of the records gone, or six times as many as before: a slip or a take-over, perhaps. */
function isTooGreat({ before, after, removed }: Guard): boolean {
  return before > 0 && (removed > before * 0.3 || after > before * 5);
}

async function confirmUnchanged(database: Database, row: SourceRow): Promise<void> {
  const transaction = database.transaction(['sources', 'jobs'], 'readwrite');
  const sources = transaction.objectStore('sources');
  const now = (await sources.get(row.id)) ?? row;
  await Promise.all([
    sources.put({ ...now, checked: new Date().toISOString(), failure: null }),
    transaction.objectStore('jobs').delete(row.id),
    transaction.done,
  ]);
  await sweep(database);
}

/** Notes why. Items that were fetched stay and are not fetched again; a feed's would not fit its next index. */
async function fail(database: Database, source: SourceId, error: unknown): Promise<void> {
  const says = error instanceof Error ? error.message : String(error);
  const { reason, detail } = error instanceof Refused ? error : new Refused('storage', says);
  const row = await database.get('sources', source);
  if (!row) return;
  const at = new Date().toISOString();
  await database.put('sources', { ...row, failure: { reason, detail, at } });
  if (row.what.type !== 'feed') return;
  await database.delete('jobs', source);
  await sweep(database);
}
