import { parseOwnEntry } from '../../dataset/own-entry';
import { MOST_OWN, type OwnFormat, readOwn, writeOwn } from '../../dataset/own-file';
import { Unexpected } from '../../dataset/shape';
import {
  type Imported,
  OWN_FAULTS,
  type OwnDraft,
  type OwnFault,
  type OwnInfo,
} from '../../messages/data-info';
import type { OwnEntry } from '../../model/own';
import { dropOwn, keepOwn, listOwn, type OwnDatabase } from '../../store/own';
import { copyOwn, uncopyOwn } from '../dataset/own-copy';
import { ownDatabase } from '../dataset/own-database';
import { keepOwnMarks, ownMarks } from '../dataset/own-marks';
import { renew } from '../dataset/ready';
import { readyToWrite } from '../dataset/ready-to-write';
import { rebuild } from '../dataset/rebuild';
import { tellOwnPages } from '../dataset/tell-own-pages';
import { forgetOwn, ownEntries } from './own-entries';

/** Every entry of the reader, last changed first; `readable` is false where they cannot be read. */
export async function describeOwn(): Promise<OwnInfo> {
  try {
    const { entries, writable } = await ownEntries();
    const newestFirst = entries.toSorted((a, b) => b.changed.localeCompare(a.changed));
    return { entries: newestFirst, marks: await ownMarks(), readable: true, writable };
  } catch {
    return { entries: [], marks: false, readable: false, writable: false };
  }
}

/**
 * Adds an entry, or changes the one with its id. Resolves to what of the draft breaks a rule, or to null
 * where it was kept; rejects where it could not be stored.
 */
export async function putOwn(draft: OwnDraft): Promise<OwnFault | null> {
  const { entries } = await ownEntries();
  if (draft.id === null && entries.length >= MOST_OWN) return 'many';
  const entry = entryOf(draft);
  if (typeof entry === 'string') return entry;
  await keepOwn(await writable(), [entry]);
  await renewed().catch(marksCanWait);
  return null;
}

export async function removeOwn(id: string): Promise<void> {
  const database = await writable();
  await uncopyOwn([id]);
  await dropOwn(database, [id]);
  await renewed();
}

export async function exportOwn(format: OwnFormat): Promise<string> {
  return writeOwn((await ownEntries()).entries, format);
}

/** Adds the entries of a file, all or none. A file may bring the total to twice what can be added by hand. */
export async function importOwn(text: string): Promise<Imported> {
  try {
    const entries = readOwn(text, stamp);
    if (entries.length + (await ownEntries()).entries.length > MOST_OWN * 2)
      return { ids: [], problem: null, most: MOST_OWN * 2 };
    await keepOwn(await writable(), entries);
    await renewed().catch(marksCanWait);
    return { ids: entries.map(({ id }) => id), problem: null, most: null };
  } catch (error) {
    if (!(error instanceof Unexpected)) throw error;
    return { ids: [], problem: error.message, most: null };
  }
}

/** Takes what a file has brought out again, and puts back what it replaced, from what was kept `before`. */
export async function takeBackOwn(ids: readonly string[], before: string): Promise<void> {
  const former = new Map(readOwn(before, stamp).map((entry) => [entry.id, entry]));
  const added = ids.filter((id) => !former.has(id));
  const database = await writable();
  await uncopyOwn(added);
  await dropOwn(
    database,
    added,
    ids.flatMap((id) => former.get(id) ?? []),
  );
  await renewed();
}

/**
 * Sets whether pages may be marked with the reader's entries: a page can see what is marked on it.
 * Resolves when the dataset in use is as asked for; rejects where it could not be, and nothing has changed.
 */
export async function changeOwnMarks(on: boolean): Promise<void> {
  const before = await ownMarks();
  await keepOwnMarks(on);
  await renew(rebuild).catch(async (error) => {
    await keepOwnMarks(before);
    throw error;
  });
  tellOwnPages();
}

function entryOf(draft: OwnDraft): OwnEntry | OwnFault {
  const { id, changed } = stamp();
  try {
    return parseOwnEntry({ ...draft, id: draft.id ?? id, changed }, '');
  } catch (error) {
    const at = error instanceof Unexpected ? error.at : '';
    const fault = OWN_FAULTS.find((field) => at === field || at.startsWith(`${field}[`));
    if (!fault) throw error;
    return fault;
  }
}

function stamp(): Pick<OwnEntry, 'id' | 'changed'> {
  return { id: `own-${crypto.randomUUID()}`, changed: new Date().toISOString() };
}

/** After a change: copies the entries, has the search made anew, and the dataset where it holds them. */
async function renewed(): Promise<void> {
  forgetOwn();
  try {
    await copyOwn(await listOwn(await ownDatabase()));
    if (await ownMarks()) await renew(rebuild);
  } finally {
    tellOwnPages();
  }
}

/**
 * What is kept is kept, also where the dataset cannot be built with it now: the next start does that (`update`).
 * Told that it was not, a reader would add it again.
 */
function marksCanWait(): void {}

async function writable(): Promise<OwnDatabase> {
  await readyToWrite();
  return ownDatabase();
}
