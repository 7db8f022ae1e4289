import type { Database } from '../../store/database';
import { sweep } from '../../store/sweep';
import { connection, onClosed } from './connection';
import { keptAwake } from './kept-awake';
import { type Library, memoryLibrary, storedLibrary } from './library';
import { memo } from './memo';
import { mend, recover, settleAndMend } from './mend';
import { giveNotice, noteStored, wasStored } from './notice';
import { readyToWrite } from './ready-to-write';
import { bundleBuild } from './rebuild';
import { copySubscriptions } from './subscriptions';
import { tellOwnPages } from './tell-own-pages';

/** Serves every caller until the worker sleeps or a generation is installed. */
const library = memo(load);

onClosed(library.forget);

/**
 * The dataset in use. Where the stored one cannot be read, it is the previous generation, else one built
 * anew, else the bundle; where IndexedDB itself fails, it is the bundle in memory.
 */
export function ready(): Promise<Library> {
  return library.get();
}

/**
 * Changes which generation is in use, one change at a time. Until the change is complete everybody is
 * served from the old generation. If the change fails, rejects, and the old one stays.
 */
export function renew(change: (database: Database) => Promise<void>): Promise<Library> {
  return alone(async () => {
    const database = await connection();
    if (await isLost(database)) await recover(database);
    await change(database);
    const next = await inUse(database);
    library.set(Promise.resolve(next));
    tellOwnPages();
    return next;
  });
}

/**
 * Whether the browser has thrown the database away and nobody has mended that. What is written first must
 * wait for it: the copy of what the reader has subscribed to would be made from an empty database.
 */
export async function isLost(database: Database): Promise<boolean> {
  return (await wasStored()) && !(await database.get('pointer', 'pointer'));
}

/**
 * Deletes what nothing refers to any more; what cannot be deleted now is deleted the next time. Never while a
 * generation is being written, to which nothing refers before it is in use.
 */
export function tidy(): Promise<void> {
  return alone(async () => sweep(await connection())).catch(() => undefined);
}

/** Serves everybody from what ships, held in memory, because nothing can be stored. */
export function serveFromMemory(): Promise<Library> {
  const served = fromMemory();
  library.set(served);
  return served;
}

/** Puts right what a fault has left, if anything; whoever asks next is served from the result. */
export async function mendAtStart(): Promise<void> {
  const mended = await alone(async () => settleAndMend(await connection())).catch(() => false);
  if (mended) library.forget();
}

async function load(): Promise<Library> {
  try {
    const database = await connection();
    const found = await readable(database);
    if (found) return found;
    return await alone(async () => {
      // It may have been recovered while we waited for the lock.
      const already = await readable(database);
      if (already) return already;
      await recover(database);
      return inUse(database);
    });
  } catch {
    return fromMemory();
  }
}

function readable(database: Database): Promise<Library | undefined> {
  return open(database).catch(() => undefined);
}

async function inUse(database: Database): Promise<Library> {
  const found = await open(database);
  if (!found) throw new Error('the installed generation cannot be read');
  await Promise.all([noteStored(), copySubscriptions(database)]);
  return found;
}

/** Damage is noticed during use; it is mended, and whoever asks next gets the result. */
function open(database: Database): Promise<Library | undefined> {
  let told = false;
  return storedLibrary(database, (generation) => {
    if (told) return;
    told = true;
    void alone(() => mend(database, generation)).then(
      (mended) => {
        if (mended) library.forget();
      },
      () => undefined,
    );
  });
}

/** Meanwhile the background does not sleep; when it does again, whoever wakes it tries the database again. */
const FROM_MEMORY_MS = 10 * 60_000;

async function fromMemory(): Promise<Library> {
  await giveNotice('memory');
  const made = memoryLibrary(await bundleBuild());
  // Building it takes seconds, for which the first page after each sleep would have to wait.
  void keptAwake(() => new Promise((over) => setTimeout(over, FROM_MEMORY_MS)));
  return made;
}

/** One writer at a time, whatever asks for it. */
function alone<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('dataset', async () => {
    await readyToWrite();
    return work();
  });
}
