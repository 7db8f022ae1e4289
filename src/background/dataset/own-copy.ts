import { browser } from '../../browser';
import { parseOwnEntry } from '../../dataset/own-entry';
import type { OwnEntry } from '../../model/own';

/**
 * Keeps a second copy of the reader's own entries in the browser's other storage, because a browser that
 * finds one database damaged discards all of them. Never rejects, since the database is what counts.
 */
export async function copyOwn(entries: readonly OwnEntry[]): Promise<void> {
  await browser.storage.local.set({ ownCopy: entries }).catch(() => undefined);
}

/**
 * Takes entries out of the copy; rejects where that cannot be written, because an entry that only the copy
 * has counts as lost and is put back.
 */
export async function uncopyOwn(ids: readonly string[]): Promise<void> {
  const gone = new Set(ids);
  const copied = await copiedOwn();
  const rest = copied.filter(({ id }) => !gone.has(id));
  if (rest.length < copied.length) await browser.storage.local.set({ ownCopy: rest });
}

/** The entries as they were last copied; what cannot be read as an entry is left out. */
export async function copiedOwn(): Promise<readonly OwnEntry[]> {
  const { ownCopy } = await browser.storage.local.get('ownCopy');
  if (!Array.isArray(ownCopy)) return [];
  return ownCopy.flatMap((entry: unknown) => {
    try {
      return [parseOwnEntry(entry, '')];
    } catch {
      return [];
    }
  });
}
