import { mergeRecords } from '../../dataset/merge-records';
import { ownEntities } from '../../dataset/own-entry';
import type { Entity, EntityId } from '../../model/entity';
import type { OwnEntry } from '../../model/own';
import { listOwn } from '../../store/own';
import { compileSearchInSteps } from '../../store/search-compile';
import { openSearch, type SearchIndex } from '../../store/search-index';
import { todayHere } from '../../today-here';
import { memo } from '../dataset/memo';
import { copiedOwn } from '../dataset/own-copy';
import { ownDatabase } from '../dataset/own-database';
import { runInSlices } from '../dataset/run-in-slices';

/** Entries with the search over them; made anew after every change. */
interface Own {
  readonly entries: readonly OwnEntry[];
  readonly entities: readonly Entity[];
  readonly index: SearchIndex;
  /** False where the database cannot be opened, and these are from the copy. */
  readonly writable: boolean;
}

const own = memo(load);

/** What the reader has written, read once while the worker is awake. */
export function ownEntries(): Promise<Own> {
  return own.get();
}

/** To be called when entries have changed: they are then read again. */
export function forgetOwn(): void {
  own.forget();
}

/** An entity with what the reader wrote of it; for the reader's own pages only. */
export async function withOwn(
  id: EntityId,
  known: Entity | undefined,
): Promise<Entity | undefined> {
  const mine = (await ownEntries()).entities.find((entity) => entity.id === id);
  if (!mine || !known) return known ?? mine;
  const said = [
    { layer: 'curated', source: 'dataset', entity: known },
    { layer: 'user', source: 'user', entity: mine },
  ] as const;
  return mergeRecords(id, said, (to) => to);
}

async function load(): Promise<Own> {
  // If the database cannot be opened, the copy can still be read.
  const stored = await ownDatabase()
    .then(listOwn)
    .catch(() => null);
  const entries = stored ?? (await copiedOwn());
  const entities = ownEntities(entries);
  const steps = compileSearchInSteps(entities, todayHere());
  const index = openSearch(await runInSlices(steps));
  return { entries, entities, index, writable: stored !== null };
}
