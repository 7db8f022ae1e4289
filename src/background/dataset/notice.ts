import { browser } from '../../browser';

/**
 * What the options page tells the reader until the browser is closed: the generation before is in use;
 * all was built anew from what had been fetched; only what ships is in use; nothing can be stored.
 */
const NOTICES = ['went-back', 'rebuilt', 'restored', 'memory'] as const;
export type Notice = (typeof NOTICES)[number];

export async function readNotice(): Promise<Notice | null> {
  const { notice } = await browser.storage.session.get('notice');
  return NOTICES.find((one) => one === notice) ?? null;
}

export async function giveNotice(notice: Notice): Promise<void> {
  await browser.storage.session.set({ notice });
}

/** Whether a dataset was ever stored: an empty database then means that it was lost. */
export async function wasStored(): Promise<boolean> {
  return (await browser.storage.local.get('stored')).stored === true;
}

export async function noteStored(): Promise<void> {
  await browser.storage.local.set({ stored: true });
}
