import { browser } from '../../browser';
import { ownEntities } from '../../dataset/own-entry';
import type { Entity } from '../../model/entity';
import type { OwnEntry } from '../../model/own';
import { sha256 } from '../../sources/sha256';
import type { Recipe } from '../../store/database';
import { listOwn } from '../../store/own';
import { ownDatabase } from './own-database';

/** Whether the reader lets pages be marked with their own entries. */
export async function ownMarks(): Promise<boolean> {
  return (await browser.storage.local.get('ownMarks')).ownMarks === true;
}

export async function keepOwnMarks(on: boolean): Promise<void> {
  await browser.storage.local.set({ ownMarks: on });
}

/**
 * The reader's own entries for a generation, with a hash of them; undefined where pages may not be marked
 * with them.
 */
export async function markedOwn(): Promise<
  { entities: readonly Entity[]; hash: string } | undefined
> {
  if (!(await ownMarks())) return undefined;
  const entries = await listOwn(await ownDatabase());
  return { entities: ownEntities(entries), hash: await hashOf(entries) };
}

/** What a recipe says of own entries when a generation has them as they are now. */
export async function ownNow(): Promise<Recipe['own']> {
  return (await ownMarks()) && hashOf(await listOwn(await ownDatabase()));
}

/** Ids and times of change are enough, since every change of an entry sets its time. */
function hashOf(entries: readonly OwnEntry[]): Promise<string> {
  const told = entries.map(({ id, changed }) => `${id} ${changed}`).sort();
  return sha256(new TextEncoder().encode(told.join()));
}
