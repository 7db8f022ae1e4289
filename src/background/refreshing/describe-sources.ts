import type { Previous, SourceInfo, SourceState, SourcesInfo } from '../../messages/data-info';
import type { Changes, Job, SourceId, SourceRow } from '../../sources/source-row';
import { PACKS } from '../../sources/wikidata/packs';
import type { Generation } from '../../store/database';
import { previous } from '../../store/generations';
import { NOTHING_LEFT_OUT } from '../../store/rounds';
import { connection } from '../dataset/connection';
import { newRow, WIKIDATA } from '../dataset/new-row';
import { readNotice } from '../dataset/notice';
import { anyRunning, progressOf, unsavedFailure } from '../dataset/running';
import { DEFAULT_ENDPOINTS, readEndpoints } from './endpoints';
import { refresh, unfinished } from './refresh';
import { readRequests } from './requests';
import { readSchedule } from './schedule';

/** Data older than this is called old: half as much again as the longest schedule. */
const OLD_MS = 45 * 24 * 3600_000;

/** What concerns the records that ship comes first. */
const ORDER: readonly SourceRow['what']['type'][] = ['wikidata', 'pack', 'feed'];

/** Everything that the options page shows of the sources. Also continues a refresh that was cut off. */
export async function describeSources(): Promise<SourcesInfo> {
  // If the store cannot be read, the page can still say so, and what is in use instead.
  const { rows, jobs, changes, before } = await stored().catch(() => NOTHING);
  const all = rows.some(({ id }) => id === 'wikidata')
    ? rows
    : [newRow('wikidata', WIKIDATA), ...rows];
  const known = all.toSorted((a, b) => ORDER.indexOf(a.what.type) - ORDER.indexOf(b.what.type));
  return {
    sources: known.map((row) => {
      const of = <T extends { source: SourceId }>(all: readonly T[]) =>
        all.find(({ source }) => source === row.id);
      return info(withFailure(row), of(jobs), of(changes));
    }),
    packs: PACKS.map(({ id, ofCountry, about, estimated }) => ({
      id,
      ofCountry,
      about,
      estimated,
    })),
    previous: before ? describe(before) : null,
    notice: await readNotice(),
    schedule: await readSchedule().then(
      ({ every }) => every,
      () => 'off',
    ),
    endpoints: await readEndpoints().catch(() => DEFAULT_ENDPOINTS),
    requests: await readRequests(),
  };
}

async function stored() {
  await resumeCutOff();
  const database = await connection();
  const [rows, jobs, changes, before] = await Promise.all([
    database.getAll('sources'),
    database.getAll('jobs'),
    database.getAll('changes'),
    previous(database),
  ]);
  return { rows, jobs, changes: changes.filter(isOfThisRelease).sort(newestFirst), before };
}

const NOTHING: Awaited<ReturnType<typeof stored>> = {
  rows: [],
  jobs: [],
  changes: [],
  before: undefined,
};

/** The first releases stored changes in another shape. */
function isOfThisRelease({ some }: Changes): boolean {
  return some.every(({ parts }) => Array.isArray(parts));
}

function newestFirst(one: Changes, other: Changes): number {
  return other.at.localeCompare(one.at);
}

function describe({ built, counts, recipe }: Generation): Previous {
  const { bundle, rounds } = recipe;
  return { built, entities: counts.entities, bundle, sources: Object.keys(rounds) };
}

function withFailure(row: SourceRow): SourceRow {
  const failure = unsavedFailure(row.id) ?? row.failure;
  return { ...row, failure, leftOut: { ...NOTHING_LEFT_OUT, ...row.leftOut } };
}

/** Continues refreshes that were cut off; when it resolves, they count as running. */
async function resumeCutOff(): Promise<void> {
  const sources = await unfinished();
  if (sources.length && !anyRunning()) void refresh(sources);
}

function info(row: SourceRow, job: Job | undefined, changes: Changes | undefined): SourceInfo {
  const progress = progressOf(row.id) ?? null;
  const { id, what, records, checked, failure, leftOut } = row;
  const guard = (!progress && job?.guard) || null;
  const earlier = row.round !== null && row.round !== row.newest;
  const last = earlier ? null : (changes ?? null);
  const inUse = row.round === null ? { records: 0, changes: null } : { records, changes: last };
  const common = { id, what, checked, leftOut, progress, guard, failure, earlier };
  return { ...common, ...inUse, state: stateOf(row, job) };
}

function stateOf(
  { id, round, newest, checked, failure }: SourceRow,
  job: Job | undefined,
): SourceState {
  if (progressOf(id)) return 'updating';
  if (job?.step === 'confirm') return 'asking';
  if (failure?.reason === 'cancelled') return 'stopped';
  if (failure) return 'failed';
  if (round === null || checked === null) return 'empty';
  if (round !== newest) return 'back';
  return Date.now() - Date.parse(checked) > OLD_MS ? 'old' : 'fresh';
}
