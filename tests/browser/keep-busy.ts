import type { World } from './harness';

/** Keeps the background from answering anybody; the promise that it gives settles when that is over. */
export async function keepBusy(
  { session, within }: World,
  ms: number,
): Promise<{ over: Promise<unknown> }> {
  await within.ask('dataset', {});
  const target = session.browser.targets().find((one) => one.type() === 'service_worker');
  // In Firefox our pages and the event page share one thread.
  const thread = (await target?.worker()) ?? within.page;
  const over = thread.evaluate(spin, ms).catch(() => undefined);
  return { over };
}

function spin(ms: number): void {
  const end = Date.now() + ms;
  while (Date.now() < end);
}
