import { spawnSync } from 'node:child_process';
import manifest from '../../manifest.json' with { type: 'json' };
import type { BrowserName } from './find-browsers';

/** The oldest browser that may install the extension, by its main version. */
export const OLDEST: Readonly<Record<BrowserName, number>> = {
  chrome: Number.parseInt(manifest.minimum_chrome_version, 10),
  firefox: Number.parseInt(manifest.browser_specific_settings.gecko.strict_min_version, 10),
};

/** Main version of an installed browser: 153 of "Mozilla Firefox 153.7.0esr"; undefined where it does not say. */
export function versionOf(path: string): number | undefined {
  // There a browser opens a window in place of an answer.
  if (process.platform === 'win32') return undefined;
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  const main = /(\d+)\.\d/.exec(stdout ?? '')?.[1];
  return main === undefined ? undefined : Number(main);
}
