import type { Browser } from 'webextension-polyfill';
import { opened } from '../messages/refusal';
import { MARKING } from './later/offered';
import { isAlive } from './starting/alive';
import { isClaimed } from './starting/claim';
import { firstWords } from './starting/first-words';
import { isReadable, whenShown } from './starting/readable';

/**
 * Firefox may take so long to end its event page and to start it again, and on a busy machine many times as long:
 * each wait is twice the one before, 13 s in all. Nobody else asks for a page that has none of our scripts yet.
 */
const ASLEEP_MS = 200;
const MOST_TRIES = 7;

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
  // Firefox gives nothing as an answer where the event page was ended before it could hear.
  const isHeard = async () => Boolean(opened(await runtime.sendMessage({ kind: 'run', request })));
  for (let tried = 1; !(await isHeard().catch(() => false)); tried++) {
    // Without an id the extension is gone, and its script has nothing to do here.
    if (!isAlive(here) || tried === MOST_TRIES) return;
    await new Promise((later) => setTimeout(later, ASLEEP_MS * 2 ** (tried - 1)));
    if (isClaimed()) return; // What was asked for came, though the answer did not.
  }
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
