import type { Runtime } from 'webextension-polyfill';
import { browser } from '../../browser';
import { isPaused, runsOn } from '../../settings';
import { wasClickedFor } from './clicked-for';
import { hostOf } from './host-of';
import { settingsAtHand } from './settings-at-hand';

/** Chromium and Firefox tell the origin too, which the polyfill does not know of. */
type Sender = Runtime.MessageSender & { readonly origin?: string };

/**
 * Whether the reader wants the page that asks to be read: by the settings, which may have changed since our first
 * script began to wait there, or by a click, which counts for nothing where the site is paused.
 */
export async function isWanted(sender: Sender): Promise<boolean> {
  const { paused, runs } = await modeAt(sender);
  return runs || (!paused && wasClickedFor(sender));
}

/**
 * Whether it is wanted and the browser still lets us: a page that was clicked for is in no list of permissions.
 * `clicked` is what its script says of that; once the page has been left, the browser does not let us look.
 */
export async function mayRead(sender: Sender, clicked?: boolean): Promise<boolean> {
  const { paused, runs } = await modeAt(sender);
  if (paused) return false;
  if (runs && (await isGranted(sender))) return true;
  return clicked ?? wasClickedFor(sender);
}

async function modeAt(sender: Sender) {
  const settings = await settingsAtHand();
  const host = hostOf(sender);
  return { paused: isPaused(settings, host), runs: runsOn(settings, host) };
}

async function isGranted({ origin, url }: Sender): Promise<boolean> {
  const { protocol, hostname } = new URL(origin && origin !== 'null' ? origin : (url ?? ''));
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
}
