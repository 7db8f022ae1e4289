import type { Session } from '../../src/cli/launch';
import { endEventPage } from './end-event-page';

/** Ends the background at once, whatever it is doing; the next message starts it again. */
export async function endBackground(session: Session): Promise<void> {
  if (session.name === 'firefox') return endEventPage(session);
  const workers = session.browser.targets().filter((one) => one.type() === 'service_worker');
  for (const target of workers) {
    const worker = await target.worker().catch(() => null);
    // It may just have come to its end by itself, or ends before it has answered.
    await worker?.close().catch(() => undefined);
  }
}
