import { readSettings, type Settings } from '../../settings';

let kept: Promise<Settings> | undefined;

/**
 * The reader's settings, read once and kept until they change: reading takes 5 to 10 ms, and a page would
 * wait for it three times before its first mark is painted.
 */
export function settingsAtHand(): Promise<Settings> {
  if (kept) return kept;
  const reading = readSettings();
  kept = reading;
  reading.catch(() => {
    if (kept === reading) kept = undefined;
  });
  return reading;
}

/** To be called when the settings have changed, before anybody is told. */
export function forgetSettings(): void {
  kept = undefined;
}
