import { browser } from '../browser';
import { bundled, bundledVersion } from '../sources/bundled';
import { type Database, openDatabase } from '../store/database';
import { install } from '../store/generations';
import { build } from './build';
import { type Library, memoryLibrary, storedLibrary } from './library';

/** Serves every caller until the worker sleeps or a generation is installed. */
let library: Promise<Library> | undefined;

/**
 * The dataset in use. Where IndexedDB has none, or what it has cannot be read, the bundled one is
 * installed; where IndexedDB itself fails, the bundled one serves from memory.
 */
export function ready(): Promise<Library> {
  library ??= load();
  library.catch(() => {
    library = undefined;
  });
  return library;
}

/** Puts the bundled dataset in place of whatever is in use. */
export function restore(): Promise<Library> {
  library = openDatabase().then(installBundled).catch(fromMemory);
  return library;
}

/** Installs the bundled dataset if the one in use comes from another version of the bundle. */
export async function update(): Promise<void> {
  const { info } = await ready();
  if (info.version !== (await bundledVersion(readBundled))) await restore();
}

async function load(): Promise<Library> {
  try {
    const database = await openDatabase();
    const stored = await storedLibrary(database).catch(() => undefined);
    return stored ?? (await installBundled(database));
  } catch {
    return fromMemory();
  }
}

async function installBundled(database: Database): Promise<Library> {
  await install(database, build(await bundled(readBundled)));
  const stored = await storedLibrary(database);
  if (!stored) throw new Error('the installed generation cannot be read');
  return stored;
}

async function fromMemory(): Promise<Library> {
  return memoryLibrary(build(await bundled(readBundled)));
}

async function readBundled(file: string): Promise<string> {
  // Part of the extension itself: this is a read from disk, not from the network.
  const response = await fetch(browser.runtime.getURL(`dataset/${file}`));
  if (!response.ok) throw new Error(`${file}: not in the extension`);
  return response.text();
}
