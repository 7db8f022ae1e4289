import type { Runtime, Scripting } from 'webextension-polyfill';
import { browser } from '../../browser';
import startScript from '../../content/start.iife.ts?script';
import {
  EVERY_SITE,
  forPage,
  originsOf,
  type PageSettings,
  readSettings,
  type Settings,
} from '../../settings';
import { createQueue } from '../dataset/queue';
import { noteClick } from './clicked-for';
import { hostOf } from './host-of';
import { settingsAtHand } from './settings-at-hand';

const SCRIPT_ID = 'page';

/** With a leading slash: Firefox resolves the path against the page that calls. */
const FILE = `/${startScript.replace(/^\//, '')}`;

/** One at a time: two registrations at once would meet the id already taken. */
const alone = createQueue();

/**
 * Makes the browser run the content script where the settings say and permissions allow, and starts
 * it in tabs already open there. Where a site is paused the script does not run at all.
 */
export function applySites(): Promise<{ running: boolean }> {
  return alone(register);
}

/** Runs the content script once in a tab that the reader clicked for; false where none may run. */
export async function readOnce(tab: number): Promise<{ running: boolean }> {
  try {
    await noteClick(tab);
    await runIn(tab);
    return { running: true };
  } catch {
    return { running: false };
  }
}

/** What a page's script may know of the settings. */
export async function settingsFor(sender: Runtime.MessageSender): Promise<PageSettings> {
  return forPage(await settingsAtHand(), hostOf(sender));
}

async function register(): Promise<{ running: boolean }> {
  const settings = await readSettings();
  const matches = await granted(patterns(settings));
  const excludeMatches = settings.pausedSites.map((host) => `*://${host}/*`);
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (!matches.length) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return { running: false };
  }
  const script: Scripting.RegisteredContentScript = {
    id: SCRIPT_ID,
    js: [FILE],
    matches,
    excludeMatches,
    allFrames: true,
    runAt: 'document_start',
    persistAcrossSessions: true,
  };
  // Taken away and registered anew, it would be gone where that fails or we are ended in between.
  if (registered) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
  // Not waited for: a tab that shows a dialog would keep every later change from being registered.
  void startInOpenTabs(matches, settings.pausedSites);
  return { running: true };
}

function patterns({ siteMode, pickedSites }: Settings): string[] {
  if (siteMode === 'all') return EVERY_SITE;
  if (siteMode === 'click') return [];
  return pickedSites.flatMap(originsOf);
}

async function granted(wanted: readonly string[]): Promise<string[]> {
  const held = await Promise.all(
    wanted.map((pattern) => browser.permissions.contains({ origins: [pattern] })),
  );
  return wanted.filter((_, index) => held[index]);
}

/** A tab that already runs it starts nothing twice: the script looks for itself first. */
async function startInOpenTabs(matches: string[], paused: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: matches, discarded: false });
  await Promise.allSettled(
    tabs.map(async ({ id, url }) => {
      if (id === undefined || (url && paused.includes(new URL(url).hostname))) return;
      await runIn(id);
    }),
  );
}

async function runIn(tab: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId: tab, allFrames: true },
    files: [FILE],
    // It waits by itself until the page is drawn. Otherwise a frame that never ends loading is waited for.
    injectImmediately: true,
  });
}
