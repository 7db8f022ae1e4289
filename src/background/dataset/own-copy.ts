import { browser } from '../../browser';
import { parseOwnEntry } from '../../dataset/own-entry';
import type { OwnEntry } from '../../model/own';

/**
 * Keeps the reader's own entries a second time, in the browser's other storage: a browser that finds
 * its databases damaged throws all of them away at once. Never rejects: the first copy is the one that
 * counts.
 */
export async function copyOwn(entries: readonly OwnEntry[]): Promise<void> {
  await browser.storage.local.set({ ownCopy: entries }).catch(() => undefined);
}

/** The entries as they were last copied; one that is none is left out. */
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
