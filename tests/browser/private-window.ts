import type { Session } from '../../src/cli/launch';
import { allowInChromium, openInChromium } from './private-chromium';
import { allowInFirefox, openInFirefox } from './private-firefox';

/** A page in a private window. */
export interface PrivatePage {
  evaluate(script: string): Promise<unknown>;
  /** Loads it anew, in front. */
  reload(): Promise<void>;
}

/** Opens an address in a new private window, as a reader does. */
export async function openPrivate(session: Session, address: string): Promise<PrivatePage> {
  if (session.name === 'chrome') return openInChromium(session, address);
  return openInFirefox(await session.browser.newPage(), address);
}

/** Lets the extension into private windows, as a reader does on the page of extensions; it is loaded anew. */
export async function allowPrivate(session: Session): Promise<void> {
  if (session.name === 'chrome') return allowInChromium(session);
  return allowInFirefox(await session.browser.newPage());
}
