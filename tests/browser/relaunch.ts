import type { ChildProcess } from 'node:child_process';
import type { Inside } from '../../src/cli/ask-extension';
import type { BrowserName } from '../../src/cli/find-browsers';
import { launch, type Session } from '../../src/cli/launch';
import { answered } from './editions';
import { until } from './harness';
import { inTime } from './in-time';
import { KEPT } from './kept-storage';

const STARTED_MS = 60_000;

/** A browser on a profile that may have been cut off, and a page of its extension once that is answered. */
export async function relaunch(
  name: BrowserName,
  profile: string,
  extension: string,
): Promise<{ session: Session; within: Inside }> {
  const prefs = { extension, headless: true, profile, firefoxPrefs: KEPT };
  const session = await launch(name, prefs);
  // A profile that has lost its settings starts the extension twice, and closes what was open.
  const answering = async () => {
    const within = await answered(session);
    // A power cut takes what Chromium knew of the extension's worker: it is never started again.
    if (!within && process.env.SOAK === 'power')
      await inTime(session.browser.installExtension(extension)).catch(() => undefined);
    return within;
  };
  return { session, within: await until(answering, 'the extension', STARTED_MS) };
}

export async function killed(process: ChildProcess): Promise<void> {
  const gone = new Promise((done) => process.once('exit', done));
  process.kill('SIGKILL');
  await gone;
  // Its children notice a moment later and let go of the profile.
  await new Promise((done) => setTimeout(done, 500));
}
