import type { Inside } from '../../src/cli/ask-extension';
import type { Session } from '../../src/cli/launch';
import { endBackground } from './end-background';

/**
 * Chromium asks how much room is left once for every half a minute in which a database is open. A moment
 * after nobody has it open any more it is closed, and asks anew when it is opened.
 */
const CLOSED_MS = 3_000;

/** Until pages of ours have asked for what has just changed: asked again, it would wake the background. */
const ASKED_MS = 2_000;

/**
 * Leaves an extension in Chromium so many bytes more than it has; without `unlimitedStorage`, for with it
 * no quota is asked for.
 */
export async function leaveRoom(
  session: Session,
  { page }: Pick<Inside, 'page'>,
  bytes: number,
): Promise<void> {
  const origin = session.page('').replace(/\/$/, '');
  // Refused where the whole browser is asked, and gone with the session that has asked.
  const client = await page.createCDPSession();
  const { usage } = await client.send('Storage.getUsageAndQuota', { origin });
  await client.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + bytes });
  await new Promise((later) => setTimeout(later, ASKED_MS));
  await endBackground(session);
  await new Promise((later) => setTimeout(later, CLOSED_MS));
}
