import { browser } from '../../browser';
import { type LayerRecords, mergeInSteps } from '../../dataset/merge';
import type { Dataset } from '../../model/dataset';
import type { SourceId, SourceRow } from '../../sources/source-row';
import type { Database, Recipe } from '../../store/database';
import type { AlsoWritten } from '../../store/flip';
import { comingBack, install } from '../../store/generations';
import { readRound } from '../../store/rounds';
import { SEARCH_LAYOUT } from '../../store/search-index';
import { build } from './build';
import { readBundle } from './bundle';
import { keptAwake } from './kept-awake';
import { markedOwn } from './own-marks';
import { runInSlices } from './run-in-slices';

/** A change of the sources, made in the same transaction as the generation built from it is taken into use. */
export type SourcesChange = Omit<AlsoWritten, 'rounds'>;

/**
 * Applies `change`, builds a generation from the bundle and the round in use of every source, and makes it
 * the one in use. Where that cannot be written, rejects and leaves everything as it was.
 */
export async function rebuild(database: Database, change: SourcesChange = {}): Promise<void> {
  const rows = changed(await database.getAll('sources'), change);
  const dataset = await readBundle();
  const own = await markedOwn();
  const layers = [bundleLayer(dataset), ...(await read(database, rows))];
  if (own) layers.push({ layer: 'user', source: 'user', entities: own.entities });
  const entities = await runInSlices(mergeInSteps(layers));
  const recipe: Recipe = {
    bundle: dataset.version,
    rounds: roundsOf(rows),
    own: own?.hash ?? false,
    by: builder(),
  };
  await keptAwake(async () =>
    install(database, await build({ ...dataset, entities }, recipe), change),
  );
}

/** Like `rebuild`, but with the rounds that another generation was built from. */
export async function rebuildFrom(
  database: Database,
  { rounds }: Pick<Recipe, 'rounds'>,
): Promise<void> {
  const rows = await database.getAll('sources');
  const back = await comingBack(database, { rounds });
  await rebuild(database, {
    sources: [...rows, ...back].map((row) => ({ ...row, round: rounds[row.id] ?? null })),
  });
}

/** Takes the bundle alone into use; sources stay subscribed, without records in use. */
export async function installBundle(database: Database): Promise<void> {
  await keptAwake(async () => install(database, await bundleBuild(), { rounds: {} }));
}

/** The bundle, built but not stored. */
export async function bundleBuild() {
  const dataset = await readBundle();
  const entities = await runInSlices(mergeInSteps([bundleLayer(dataset)]));
  const recipe = { bundle: dataset.version, rounds: {}, own: false, by: builder() };
  return build({ ...dataset, entities }, recipe);
}

/** Names this release and its layout: another release may make something else of the same records. */
export function builder(): string {
  return `${browser.runtime.getManifest().version} ${SEARCH_LAYOUT}`;
}

function changed(
  rows: readonly SourceRow[],
  { sources = [], removed = [] }: SourcesChange,
): readonly SourceRow[] {
  const next = new Map([...rows, ...sources].map((row) => [row.id, row]));
  for (const id of removed) next.delete(id);
  return [...next.values()];
}

function bundleLayer({ entities }: Dataset): LayerRecords {
  return { layer: 'curated', source: 'bundle', entities };
}

function read(database: Database, rows: readonly SourceRow[]): Promise<LayerRecords[]> {
  return Promise.all(
    rows
      .filter(({ round }) => round !== null)
      .map(async ({ id, what, round }): Promise<LayerRecords> => {
        const entities = await readRound(database, id, round ?? 0);
        if (what.type !== 'feed') return { layer: 'wikidata', source: id, entities };
        return { layer: 'feed', source: id, title: what.known?.title ?? what.url, entities };
      }),
  );
}

function roundsOf(rows: readonly SourceRow[]): Record<SourceId, number> {
  return Object.fromEntries(
    rows.flatMap(({ id, round }) => (round === null ? [] : [[id, round] as const])),
  );
}
