import { browser } from '../../browser';

/** Chromium's way to keep content scripts away, of which the polyfill's types do not know. */
interface Guarded {
  setAccessLevel?(level: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/**
 * Keeps what is stored from our scripts on pages, which run in the pages' own process: own entries and
 * subscriptions are copied there. They ask for the little they need. Firefox has no such thing yet.
 */
export async function keepStorageApart(): Promise<void> {
  const local = browser.storage.local as Guarded; // See above.
  await local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
