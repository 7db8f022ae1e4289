import type { Browser } from 'webextension-polyfill';
import { MARKING } from './later/offered';
import { isClaimed } from './starting/claim';
import { firstWords } from './starting/first-words';
import { isReadable, whenShown } from './starting/readable';

/** How long Firefox may take to put its event page to sleep before it can be woken again. */
const ASLEEP_MS = 200;

/**
 * Waits until the page is drawn, and asks for the script that reads it, if this is a page that people
 * read. All else of ours, and its compiling, comes after the first paint; frames too small to read get
 * nothing more. Without the polyfill, which is larger than all of this.
 */
export async function begin(): Promise<void> {
  const here = browserHere();
  await whenShown(document);
  if (!isReadable(document, window) || isClaimed()) return;
  MARKING.take(); // What an ended script of ours may have left.
  // Each part of the interface is made when it is first asked for: this one not before the paint.
  const { runtime } = here;
  const request = { script: 'page', says: firstWords(document) };
  const ask = async () => runtime.sendMessage({ kind: 'run', request });
  const again = () => new Promise((later) => setTimeout(later, ASLEEP_MS)).then(ask);
  // Refused twice, the extension is gone, and its script has nothing to do here.
  await ask()
    .catch(again)
    .catch(() => undefined);
}

function browserHere(): Pick<Browser, 'runtime'> {
  const world: Namespaces = globalThis;
  // Not both: Chromium makes each when it is first asked for.
  const found = world.browser ?? world.chrome;
  if (!found) throw new Error('Not in an extension: there is nobody to ask.');
  return found;
}

type Namespaces = {
  [name in 'browser' | 'chrome']?: Pick<Browser, 'runtime'>;
} & typeof globalThis;
