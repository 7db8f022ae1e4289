import { browser } from '../../browser';
import { EVERY_SITE, isPaused, originsOf, runsOn, type Settings } from '../../settings';

/** The page in front of the reader, as far as the browser lets us see it. */
export interface Page {
  readonly tab: number;
  /**
   * Null where no script may run: browser pages, the PDF viewer, files, a store. Undefined where the
   * browser does not tell us: a tab we have no permission for, seen from beside it.
   */
  readonly host: string | null | undefined;
}

/** Whether we run on a page: `none` where neither settings nor permissions let us. */
export type Access = 'running' | 'paused' | 'none' | 'unreadable' | 'unknown';

export async function pageInFront(): Promise<Page | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  return { tab: tab.id, host: hostOf(tab.url) };
}

export async function accessTo({ host }: Page, settings: Settings): Promise<Access> {
  // Where every site is allowed, what is not told is none.
  if (host === undefined) return (await isAllowed(EVERY_SITE)) ? 'unreadable' : 'unknown';
  if (host === null) return 'unreadable';
  if (isPaused(settings, host)) return 'paused';
  if (!runsOn(settings, host)) return 'none';
  return (await isAllowed(originsOf(host))) ? 'running' : 'none';
}

function isAllowed(origins: string[]): Promise<boolean> {
  return browser.permissions.contains({ origins });
}

function hostOf(address: string | undefined): string | null | undefined {
  if (!address) return undefined;
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? hostname : null;
}
