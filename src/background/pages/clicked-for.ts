import type { Runtime } from 'webextension-polyfill';
import { browser } from '../../browser';
import { documentOf } from './document-of';

/** Notes in each frame of a tab that the reader has clicked for this page. */
export async function noteClick(tab: number): Promise<void> {
  const target = { tabId: tab, allFrames: true };
  await browser.scripting.executeScript({ target, func: note, injectImmediately: true });
}

/** Whether the reader has clicked for the page that asks. No setting and no permission tells of a click. */
export async function wasClickedFor(sender: Runtime.MessageSender): Promise<boolean> {
  const target = await documentOf(sender);
  if (!target) return false;
  const told = await browser.scripting
    .executeScript({ target, func: isNoted, injectImmediately: true })
    .catch(() => []);
  return told[0]?.result === true;
}

// These run in the page, beside our scripts there, and know nothing of this file.

function note(): void {
  Object.assign(globalThis, { [Symbol.for('backgrounder.clicked')]: true });
}

function isNoted(): boolean {
  return Symbol.for('backgrounder.clicked') in globalThis;
}
