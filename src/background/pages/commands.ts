import type { Tabs } from 'webextension-polyfill';
import { changeSettings, isPaused } from '../../settings';
import { step } from './step';

/** What a reader's keys do; the keys themselves are the browser's to bind. */
export async function runCommand(command: string, tab: Tabs.Tab | undefined): Promise<void> {
  if (tab?.id === undefined) return;
  if (command === 'next-mark') await step(tab.id, 1);
  else if (command === 'previous-mark') await step(tab.id, -1);
  else if (command === 'pause-site') await pause(tab);
}

/** Switches the site of a tab off, or on again. */
async function pause({ url }: Tabs.Tab): Promise<void> {
  if (!url || !URL.canParse(url)) return;
  const { hostname, protocol } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return;
  await changeSettings((now) => ({
    pausedSites: isPaused(now, hostname)
      ? now.pausedSites.filter((site) => site !== hostname)
      : [...now.pausedSites, hostname],
  }));
}
