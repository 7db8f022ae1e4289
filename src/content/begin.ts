import type { Browser } from 'webextension-polyfill';
import { ASLEEP_MS } from '../messages/asleep';
import { unlessRefused } from '../messages/refusal';
import { MARKING, SENT } from './later/offered';
import { isAlive } from './starting/alive';
import { comeLatest, isClaimed } from './starting/claim';
import { firstWords } from './starting/first-words';
import { orBack } from './starting/or-back';
import { isReadable, whenShown } from './starting/readable';

/** 13 s in all: nothing else would ask for this page again. */
const MOST_TRIES = 7;

/**
 * Waits until the page is drawn, then asks for the script that reads it, if people read such a page.
 * Everything else of ours is loaded and compiled after the first paint; frames too small to read get
 * nothing more. Does without the polyfill, which is larger than all of this.
 */
export async function begin(): Promise<void> {
  const here = browserHere();
  const isLatest = comeLatest();
  await whenShown(document);
  // A tab that waits behind may have got the script again meanwhile; only the latest goes on.
  if (!isLatest()) return;
  if (!isReadable(document, window) || isClaimed()) return;
  MARKING.take(); // Discards what an earlier script of ours may have left.
  // Chromium makes each part of the interface when it is first read: this one only after the paint.
  const { runtime } = here;
  const request = { script: 'page', says: firstWords(document) };
  const ask = async () =>
    Boolean(unlessRefused(await runtime.sendMessage({ kind: 'run', request })));
  // Firefox answers undefined where the event page was ended before it could listen.
  const isHeard = () => {
    const heard = orBack(ask()).catch(() => false);
    SENT.offer(heard);
    return heard;
  };
  for (let tried = 1; !(await isHeard()); tried++) {
    // Without an id the extension is gone, and its script has nothing to do here.
    if (!isAlive(here) || tried === MOST_TRIES) return;
    await new Promise((later) => setTimeout(later, ASLEEP_MS * 2 ** (tried - 1)));
    if (isClaimed()) return; // The script has come, though the answer has not.
  }
}

function browserHere(): Pick<Browser, 'runtime'> {
  const world: Namespaces = globalThis;
  // Not both: Chromium makes each when it is first read.
  const found = world.browser ?? world.chrome;
  if (!found) throw new Error('not in an extension: there is nobody to ask');
  return found;
}

type Namespaces = {
  [name in 'browser' | 'chrome']?: Pick<Browser, 'runtime'>;
} & typeof globalThis;
