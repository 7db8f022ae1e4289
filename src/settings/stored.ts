import { browser } from '../browser';
import { parseSettings } from './parse';
import type { Settings } from './settings';

/** The reader's settings; what is missing or of the wrong shape in storage is the default. */
export async function readSettings(): Promise<Settings> {
  return parseSettings((await browser.storage.local.get('settings')).settings);
}

/** The settings to change, or a function that makes them from the stored ones, to add to a list or take from it. */
export type SettingsChange = Partial<Settings> | ((now: Settings) => Partial<Settings>);

/** Writes the given settings over the stored ones and returns the whole. */
export function changeSettings(change: SettingsChange): Promise<Settings> {
  return alone(async () => {
    const now = await readSettings();
    const settings = { ...now, ...(typeof change === 'function' ? change(now) : change) };
    await browser.storage.local.set({ settings });
    return settings;
  });
}

/** One change at a time, in the background and in all of our pages. */
async function alone<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('settings', work);
}

/** Calls back with the new settings after every change, in this context or another. */
export function onSettings(listen: (settings: Settings) => void, signal: AbortSignal): void {
  const changed = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && changes.settings) listen(parseSettings(changes.settings.newValue));
  };
  browser.storage.onChanged.addListener(changed);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed));
}
