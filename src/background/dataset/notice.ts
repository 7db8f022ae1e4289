import { browser } from '../../browser';
import { NOTICES, type Notice } from '../../messages/data-info';

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
