import { browser } from '../browser';
import { ownEntities } from '../dataset/own-entry';
import type { Entity } from '../model/entity';
import { keepOwn, listOwn, type OwnDatabase, openOwn } from '../store/own';
import { copiedOwn } from './own-copy';

let opening: Promise<OwnDatabase> | undefined;

/** The database of the reader's own entries, opened once while the worker is awake. */
export function ownDatabase(): Promise<OwnDatabase> {
  opening ??= open().catch((error) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

/** One that is empty while its copy is not was lost, and is filled again. */
async function open(): Promise<OwnDatabase> {
  const database = await openOwn();
  if ((await database.count('entries')) === 0) {
    const copied = await copiedOwn();
    if (copied.length) await keepOwn(database, copied);
  }
  return database;
}

/** Whether the reader lets pages be marked with their own entries. */
export async function ownMarks(): Promise<boolean> {
  return (await browser.storage.local.get('ownMarks')).ownMarks === true;
}

export async function keepOwnMarks(on: boolean): Promise<void> {
  await browser.storage.local.set({ ownMarks: on });
}

/** What of the reader's goes into a generation: nothing, unless they let it. */
export async function markedOwn(): Promise<readonly Entity[] | undefined> {
  return (await ownMarks()) ? ownEntities(await listOwn(await ownDatabase())) : undefined;
}
