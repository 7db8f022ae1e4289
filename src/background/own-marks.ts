import { browser } from '../browser';
import { ownEntities } from '../dataset/own-entry';
import type { Entity } from '../model/entity';
import { listOwn, type OwnDatabase, openOwn } from '../store/own';

let opening: Promise<OwnDatabase> | undefined;

/** The database of the reader's own entries, opened once while the worker is awake. */
export function ownDatabase(): Promise<OwnDatabase> {
  opening ??= openOwn().catch((error) => {
    opening = undefined;
    throw error;
  });
  return opening;
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
