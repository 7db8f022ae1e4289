import type { Browser } from 'puppeteer-core';
import { askAwake } from '../browser/ask-awake';
import { pause, poll, timed } from './data-time';
import type { Sleeper } from './data-waking';

/** An import takes no longer, wherever. */
const LONGEST_MS = 900_000;

/** Seconds, bytes, and milliseconds that a page waited. */
export interface Imported {
  readonly seconds: number;
  readonly heap: number;
  readonly p50: number;
  readonly p95: number;
  readonly most: number;
}

/** Adds feeds one after the other while a page asks for annotations as fast as it is answered. */
export async function importing(
  { session, within }: Sleeper,
  addresses: readonly string[],
): Promise<Imported> {
  const ask = askAwake(() => ({ within }));
  const waits: number[] = [];
  let heap = 0;
  let going = true;
  const memory = { linked: [], bound: {}, strangers: [] };
  const text = 'Interpol met in Lyon, and the Ministry of Public Security was there.';
  const reading = (async () => {
    while (going) {
      const request = { blocks: [text], asOf: null, memory };
      waits.push(await timed(() => ask('annotate', request)));
      heap = Math.max(heap, await heapOf(session.browser));
      await pause(50);
    }
  })();
  const started = performance.now();
  for (const address of addresses) {
    const { source } = await ask('addFeed', { address });
    await poll(async () => {
      const { sources } = await ask('sources', {});
      const found = sources.find(({ id }) => id === source);
      if (found?.failure) throw new Error(`${found.failure.reason}: ${found.failure.detail}`);
      return found?.state === 'fresh' ? found : null;
    }, LONGEST_MS);
  }
  const seconds = (performance.now() - started) / 1000;
  going = false;
  await reading;
  waits.sort((a, b) => a - b);
  const at = (share: number) => waits[Math.floor((waits.length - 1) * share)] ?? 0;
  return { seconds, heap, p50: at(0.5), p95: at(0.95), most: at(1) };
}

async function heapOf(browser: Browser): Promise<number> {
  const target = browser.targets().find((one) => one.type() === 'service_worker');
  const worker = await target?.worker().catch(() => null);
  const usage = await worker?.client.send('Runtime.getHeapUsage').catch(() => undefined);
  return usage?.usedSize ?? 0;
}
