import { mergeRecords } from '../dataset/merge-records';
import { ownEntities, parseOwnEntry } from '../dataset/own-entry';
import { MOST_OWN, type OwnFormat, readOwn, writeOwn } from '../dataset/own-file';
import { Unexpected } from '../dataset/shape';
import type { SearchResult } from '../messages/contract';
import type { Imported, OwnDraft, OwnInfo } from '../messages/data-info';
import type { Entity, EntityId } from '../model/entity';
import type { OwnEntry } from '../model/own';
import { dropOwn, keepOwn, listOwn, type OwnDatabase } from '../store/own';
import { search } from '../store/search';
import { compileSearchInSteps, openSearch, type SearchIndex } from '../store/search-index';
import { breathing } from './breathe';
import { copiedOwn, copyOwn } from './own-copy';
import { keepOwnMarks, ownDatabase, ownMarks } from './own-marks';
import { renew } from './ready';
import { readyToWrite } from './ready-to-write';
import { rebuild } from './rebuild';
import { tellPages } from './running';
import { resultOf } from './search-entities';

/** Entries with the search over them; made anew after every change. */
interface Own {
  readonly entries: readonly OwnEntry[];
  readonly entities: readonly Entity[];
  readonly index: SearchIndex;
}

let own: Promise<Own> | undefined;

/** Every entry of the reader, the newest change first, or that none can be read. */
export async function describeOwn(): Promise<OwnInfo> {
  try {
    const { entries } = await read();
    const newestFirst = [...entries].sort((a, b) => (a.changed < b.changed ? 1 : -1));
    return { entries: newestFirst, marks: await ownMarks(), readable: true };
  } catch {
    return { entries: [], marks: false, readable: false };
  }
}

/**
 * Adds an entry, or changes the one with its id; false where it is none, or there are too many. Rejects
 * where it could not be stored.
 */
export async function putOwn(draft: OwnDraft): Promise<boolean> {
  const { entries } = await read();
  const entry = entryOf(draft);
  if (!entry || (draft.id === null && entries.length >= MOST_OWN)) return false;
  await keepOwn(await writable(), [entry]);
  await renewed();
  return true;
}

export async function removeOwn(id: string): Promise<void> {
  const database = await writable();
  // From the copy first: what is in it and nowhere else counts as lost, and is put back.
  await copyOwn((await listOwn(database)).filter((one) => one.id !== id));
  await dropOwn(database, id);
  await renewed();
}

export async function exportOwn(format: OwnFormat): Promise<string> {
  return writeOwn((await read()).entries, format);
}

/** Adds the entries of a file, all or none. */
export async function importOwn(text: string): Promise<Imported> {
  try {
    const entries = readOwn(text, stamp);
    if (entries.length + (await read()).entries.length > MOST_OWN * 2)
      return { count: 0, problem: null, most: MOST_OWN * 2 };
    await keepOwn(await writable(), entries);
    await renewed();
    return { count: entries.length, problem: null, most: null };
  } catch (error) {
    if (!(error instanceof Unexpected)) throw error;
    return { count: 0, problem: error.message, most: null };
  }
}

/** Entries whose names answer a query; for the reader's own pages only. */
export async function searchOwn(query: string, limit: number): Promise<readonly SearchResult[]> {
  const { entities, index } = await read();
  return search(index, query, limit).flatMap(({ entity: ordinal, name }) => {
    const entity = entities[ordinal];
    return entity ? [resultOf(entity, entity.names[name])] : [];
  });
}

/** An entity with what the reader wrote of it; for the reader's own pages only. */
export async function withOwn(
  id: EntityId,
  known: Entity | undefined,
): Promise<Entity | undefined> {
  const mine = (await read()).entities.find((entity) => entity.id === id);
  if (!mine || !known) return known ?? mine;
  const said = [
    { layer: 'curated', source: 'dataset', entity: known },
    { layer: 'user', source: 'user', entity: mine },
  ] as const;
  return mergeRecords(id, said, (to) => to);
}

/**
 * Sets whether pages may be marked with the reader's entries: a page can see what is marked on it.
 * Resolves when the dataset in use is as asked for.
 */
export async function changeOwnMarks(on: boolean): Promise<void> {
  await keepOwnMarks(on);
  await renew(rebuild);
  tellPages();
}

function entryOf(draft: OwnDraft): OwnEntry | undefined {
  const { id, changed } = stamp();
  try {
    return parseOwnEntry({ ...draft, id: draft.id ?? id, changed }, '');
  } catch {
    return undefined;
  }
}

function read(): Promise<Own> {
  own ??= load();
  own.catch(() => {
    own = undefined;
  });
  return own;
}

async function load(): Promise<Own> {
  // Where nothing can be stored, what was copied can be read all the same.
  const entries = await ownDatabase().then(listOwn).catch(copiedOwn);
  const entities = ownEntities(entries);
  return { entries, entities, index: openSearch(await breathing(compileSearchInSteps(entities))) };
}

function stamp(): Pick<OwnEntry, 'id' | 'changed'> {
  return { id: `own-${crypto.randomUUID()}`, changed: new Date().toISOString() };
}

/** The entries are copied, the search is made anew, and the dataset where it holds them. */
async function renewed(): Promise<void> {
  own = undefined;
  await copyOwn(await listOwn(await ownDatabase()));
  if (await ownMarks()) await renew(rebuild);
  tellPages();
}

async function writable(): Promise<OwnDatabase> {
  await readyToWrite();
  return ownDatabase();
}
