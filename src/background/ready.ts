import { browser } from '../browser';
import type { Database } from '../store/database';
import { rollBack, settle } from '../store/generations';
import { bundleVersion } from './bundle';
import { connection } from './connection';
import { type Library, memoryLibrary, storedLibrary } from './library';
import { ownMarks } from './own-marks';
import { bundleBuild, installBundle, rebuild } from './rebuild';

/** Serves every caller until the worker sleeps or a generation is installed. */
let library: Promise<Library> | undefined;

/**
 * The dataset in use. Where what is stored cannot be read, the previous generation is taken, then the
 * bundled one; where IndexedDB itself fails, the bundled one serves from memory.
 */
export function ready(): Promise<Library> {
  library ??= load();
  library.catch(() => {
    library = undefined;
  });
  return library;
}

/**
 * Changes which generation is in use, one change at a time in all windows. Until the change is
 * complete everybody is served from the old one. Rejects where it fails; then the old one stays.
 */
export function renew(change: (database: Database) => Promise<void>): Promise<Library> {
  return alone(async () => {
    const database = await connection();
    await change(database);
    const next = await storedLibrary(database);
    if (!next) throw new Error('the installed generation cannot be read');
    library = Promise.resolve(next);
    return next;
  });
}

/** Puts the bundled dataset in place of whatever is in use. */
export async function restore(): Promise<Library> {
  try {
    return await renew(installBundle);
  } catch {
    library = fromMemory();
    return library;
  }
}

/** Takes the generation before the one in use again. */
export function goBack(): Promise<Library> {
  return renew(rollBack);
}

/** After the extension was installed or updated: the bundle may be another one. */
export async function update(): Promise<void> {
  const { recipe } = await ready();
  const stale = recipe.bundle !== (await bundleVersion()) || (recipe.own && !(await ownMarks()));
  if (stale) await renew(rebuild);
}

/** At a start of the browser: what was written since the last one is read again. */
export async function start(): Promise<void> {
  await ready();
  const outcome = await alone(async () => settle(await connection())).catch(() => 'sound' as const);
  if (outcome === 'went-back') {
    library = undefined;
    await notice(outcome);
  } else if (outcome === 'lost') await notice('restored').then(restore);
  await update();
}

async function load(): Promise<Library> {
  try {
    const database = await connection();
    return (await readable(database)) ?? (await alone(() => recover(database)));
  } catch {
    return fromMemory();
  }
}

function readable(database: Database): Promise<Library | undefined> {
  return storedLibrary(database).catch(() => undefined);
}

/** Nothing stored, or nothing that can be read. */
async function recover(database: Database): Promise<Library> {
  // Whoever had the lock before may have recovered it.
  const already = await readable(database);
  if (already) return already;
  const had = await database.get('pointer', 'pointer');
  const before = await rollBack(database).then(
    () => readable(database),
    () => undefined,
  );
  if (before) {
    await notice('went-back');
    return before;
  }
  if (had) await notice('restored');
  await rebuild(database).catch(() => installBundle(database));
  const next = await storedLibrary(database);
  if (!next) throw new Error('the installed generation cannot be read');
  return next;
}

async function fromMemory(): Promise<Library> {
  return memoryLibrary(await bundleBuild());
}

/** One writer at a time, whatever asks for it. */
function alone<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('dataset', work);
}

/** What the options page tells the reader until the browser is closed. */
export type Notice = 'went-back' | 'restored';

export async function readNotice(): Promise<Notice | null> {
  const { notice } = await browser.storage.session.get('notice');
  return notice === 'went-back' || notice === 'restored' ? notice : null;
}

async function notice(what: Notice): Promise<void> {
  await browser.storage.session.set({ notice: what });
}
