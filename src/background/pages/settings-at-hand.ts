import { readSettings, type Settings } from '../../settings';
import { memo } from '../dataset/memo';

const settings = memo(readSettings);

/**
 * The reader's settings, read once and kept until they change: reading takes 5 to 10 ms, and a page would
 * wait for it three times before its first mark is painted.
 */
export function settingsAtHand(): Promise<Settings> {
  return settings.get();
}

/** To be called when the settings have changed, before anybody is told. */
export function forgetSettings(): void {
  settings.forget();
}
