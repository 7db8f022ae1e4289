// npm run bench -- data [--quick] [--firefox]: the data's life at size, in the real extension in Chromium
// or in Firefox: feeds of 100,000 and of 1,000,000 names are imported while a page goes on asking; then
// the background is ended and woken. --quick leaves out the million.
import type { Browser } from 'puppeteer-core';
import { type Inside, inside } from '../../src/cli/ask-extension';
import { type BenchResult, goal, type Row } from '../../src/cli/bench-result';
import { launch, type Session } from '../../src/cli/launch';
import { askAwake } from '../browser/ask-awake';
import { endBackground } from '../browser/end-background';
import { builtFolder } from '../browser/harness';
import { type Host, openHost } from '../sources/host';
import { namesFeed } from './data-feed';

const BROWSER = process.argv.includes('--firefox') ? 'firefox' : 'chrome';
const SIZES = process.argv.includes('--quick') ? [100_000] : [100_000, 1_000_000];

/** The most names that fit into one feed's 64 MiB with room to spare. */
const PER_FEED = 500_000;

/** Import budgets by names, in seconds. */
const IMPORT_S: Readonly<Record<number, number>> = { 100000: 40, 1000000: 180 };
const MOST_WAIT_MS = 500;
const WAKE_OVER_READ_MS = 5;

export async function bench(): Promise<BenchResult> {
  const host = await openHost({ items: new Map(), redirects: new Map(), codes: [] });
  try {
    const runs = [];
    for (const names of SIZES) runs.push(await atSize(host, names));
    return report(runs);
  } finally {
    await host.close();
  }
}

type Run = Awaited<ReturnType<typeof atSize>>;

async function atSize(host: Host, names: number) {
  const addresses = [];
  for (let from = 0; from < names; from += PER_FEED)
    addresses.push(await namesFeed(host, from, Math.min(PER_FEED, names - from)));
  const extension = builtFolder(BROWSER);
  const session = await launch(BROWSER, { extension, headless: true });
  try {
    const within = await inside(session);
    await poll(() => within.ask('dataset', {}).catch(() => null), 60_000);
    const bare = await waking(session, within);
    const imported = await importing(session, within, addresses);
    const info = await within.ask('dataset', {});
    const disk = await within.page.evaluate(async () => (await navigator.storage.estimate()).usage);
    const search = await timed(() => within.ask('search', { query: 'Zebulon 4711', limit: 10 }));
    const wakes = await waking(session, within);
    return { names, info, disk: disk ?? 0, search, bare, ...imported, ...wakes };
  } finally {
    await session.close();
  }
}

/** Adds feeds one after the other while a page asks for annotations as fast as it is answered. */
async function importing(session: Session, within: Inside, addresses: readonly string[]) {
  const waits: number[] = [];
  let heap = 0;
  let going = true;
  const memory = { linked: [], bound: {}, strangers: [] };
  const text = 'Interpol met in Lyon, and the Ministry of Public Security was there.';
  const reading = (async () => {
    while (going) {
      const request = { blocks: [text], asOf: null, memory };
      waits.push(await timed(() => within.ask('annotate', request)));
      heap = Math.max(heap, await heapOf(session.browser));
      await pause(50);
    }
  })();
  const started = performance.now();
  for (const address of addresses) {
    const { source } = await within.ask('addFeed', { address });
    await poll(async () => {
      const { sources } = await within.ask('sources', {});
      const found = sources.find(({ id }) => id === source);
      if (found?.failure) throw new Error(`${found.failure.reason}: ${found.failure.detail}`);
      return found?.state === 'fresh' ? found : null;
    }, 600_000);
  }
  const seconds = (performance.now() - started) / 1000;
  going = false;
  await reading;
  waits.sort((a, b) => a - b);
  const at = (share: number) => waits[Math.floor((waits.length - 1) * share)] ?? 0;
  return { seconds, heap, p50: at(0.5), p95: at(0.95), most: at(1) };
}

const WAKES = 11;
/** A background that was just started keeps the browser busy with it for a moment, whatever it does. */
const STARTED_MS = 200;

/**
 * Time from a message to a background that runs and holds nothing to its answer; of reading the same
 * bytes alone, by turns with it, in a background in the same state; and of starting it.
 */
async function waking(session: Session, within: Inside) {
  const wakes: number[] = [];
  const reads: number[] = [];
  const starts: number[] = [];
  const ask = askAwake(() => ({ within }));
  const memory = { linked: [], bound: {}, strangers: [] };
  const begin = async () => {
    await endBackground(session);
    await pause(300);
    // A message that needs no data: the price of starting any worker.
    starts.push(await timed(() => ask('stop', { source: 'nothing' })));
    await pause(STARTED_MS);
  };
  for (let round = 0; round < WAKES; round++) {
    await begin();
    wakes.push(await timed(() => ask('annotate', { blocks: ['Lyon'], asOf: null, memory })));
    await begin();
    reads.push(await readInBackground(session, within));
  }
  return { wake: median(wakes), start: median(starts), read: median(reads) };
}

/** In Firefox the event page and the options page are one process with one thread. */
async function readInBackground({ browser, name }: Session, within: Inside): Promise<number> {
  if (name === 'firefox') return within.page.evaluate(readBytes);
  const target = browser.targets().findLast((one) => one.type() === 'service_worker');
  const worker = await target?.worker();
  if (!worker) throw new Error('the background does not run');
  return worker.evaluate(readBytes);
}

function pause(ms: number): Promise<void> {
  return new Promise((later) => setTimeout(later, ms));
}

/**
 * In the extension: the time to read the gazetteer's bytes out of IndexedDB. Named functions inside
 * would not survive the way there.
 */
async function readBytes(): Promise<number> {
  const started = performance.now();
  const opening = indexedDB.open('dataset');
  await new Promise((done) => opening.addEventListener('success', done));
  const store = opening.result.transaction(['pointer', 'indexes']);
  const pointer = store.objectStore('pointer').get('pointer');
  await new Promise((done) => pointer.addEventListener('success', done));
  const index = store.objectStore('indexes').get([pointer.result.current, 'gazetteer']);
  await new Promise((done) => index.addEventListener('success', done));
  if (index.result instanceof Blob) await index.result.arrayBuffer();
  opening.result.close();
  return performance.now() - started;
}

function report(runs: readonly Run[]): BenchResult {
  const rows: Row[] = runs.map((run) => ({
    names: run.info.names,
    entities: run.info.entities,
    'import s': round(run.seconds),
    'wait p50 ms': round(run.p50),
    'wait p95 ms': round(run.p95),
    'wait most ms': round(run.most),
    'heap MB': round(run.heap / 1e6),
    'stored MB': round(run.info.bytes / 1e6),
    'disk MB': round(run.disk / 1e6),
    'search ms': round(run.search),
    'worker start ms': round(run.start),
    'read bytes ms': round(run.read),
    'first answer ms': round(run.wake),
    'with the bundle alone': `${round(run.bare.wake)}, of which reading ${round(run.bare.read)}`,
  }));
  const goals = runs.flatMap((run) => {
    const size = `${run.names / 1000}k names`;
    const { bare } = run;
    const over = Math.max(0, run.wake - bare.wake - (run.read - bare.read));
    return [
      goal(`${size}: import, s`, run.seconds, `<= ${IMPORT_S[run.names]}`),
      goal(`${size}: a page waits meanwhile (p95), ms`, run.p95, `<= ${MOST_WAIT_MS}`),
      goal(
        `${size}: first answer beyond reading the bytes, against the bundle alone, ms`,
        over,
        `<= ${WAKE_OVER_READ_MS}`,
      ),
    ];
  });
  const notes = [
    'Waits are of whole messages between a page and the worker, taken during the import.',
    `In ${BROWSER}. The first answer is of a background that runs but holds nothing, and so is reading the bytes; "worker start" is the browser's own.`,
  ];
  return { goals, rows, notes };
}

async function heapOf(browser: Browser): Promise<number> {
  const target = browser.targets().find((one) => one.type() === 'service_worker');
  const worker = await target?.worker().catch(() => null);
  const usage = await worker?.client.send('Runtime.getHeapUsage').catch(() => undefined);
  return usage?.usedSize ?? 0;
}

async function poll<T>(what: () => Promise<T | null>, timeout: number): Promise<T> {
  const end = performance.now() + timeout;
  while (performance.now() < end) {
    const found = await what();
    if (found !== null) return found;
    await pause(200);
  }
  throw new Error(`waited ${timeout} ms`);
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
