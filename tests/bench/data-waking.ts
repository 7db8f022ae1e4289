import type { Inside } from '../../src/cli/ask-extension';
import type { Session } from '../../src/cli/launch';
import { askAwake } from '../browser/ask-awake';
import { endBackground } from '../browser/end-background';
import { median, pause, timed } from './data-time';

export interface Waking {
  /** Milliseconds, medians: a message to its answer, of reading the gazetteer's bytes, of a start. */
  readonly wake: number;
  readonly read: number;
  readonly start: number;
}

/** A browser whose background is ended and woken, and a page of the extension in it. */
export interface Sleeper {
  readonly session: Session;
  readonly within: Inside;
}

const WAKES = 15;
/** A background that was just started keeps the browser busy with it for a moment, whatever it does. */
const STARTED_MS = 200;

/**
 * Time from a message to a background that runs and holds nothing to its answer; of reading the same
 * bytes alone, in a background in the same state; and of starting it. All of this by turns, in one
 * browser and in the other: a machine that becomes busy meanwhile makes all of them slower.
 */
export async function waking(sleepers: readonly Sleeper[]): Promise<readonly Waking[]> {
  const times = sleepers.map((sleeper) => ({ sleeper, ...noneYet() }));
  for (let round = 0; round < WAKES; round++)
    for (const { sleeper, wakes, reads, starts } of times) {
      starts.push(await started(sleeper));
      const question = { blocks: ['Lyon'], asOf: null, memory: NOTHING_LEARNT };
      wakes.push(await timed(() => asking(sleeper)('annotate', question)));
      starts.push(await started(sleeper));
      reads.push(await readInBackground(sleeper));
    }
  return times.map(({ wakes, reads, starts }) => ({
    wake: median(wakes),
    read: median(reads),
    start: median(starts),
  }));
}

function noneYet() {
  const none = (): number[] => [];
  return { wakes: none(), reads: none(), starts: none() };
}

const NOTHING_LEARNT = { linked: [], bound: {}, strangers: [] };

/** Starts a background anew by a message that needs no data. */
async function started(sleeper: Sleeper): Promise<number> {
  await endBackground(sleeper.session);
  await pause(300);
  const took = await timed(() => asking(sleeper)('stop', { source: 'nothing' }));
  await pause(STARTED_MS);
  return took;
}

function asking({ within }: Sleeper): Inside['ask'] {
  return askAwake(() => ({ within }));
}

/** In Firefox the event page and the options page are one process with one thread. */
async function readInBackground({ session, within }: Sleeper): Promise<number> {
  const { browser, name } = session;
  if (name === 'firefox') return within.page.evaluate(readBytes);
  const target = browser.targets().findLast((one) => one.type() === 'service_worker');
  const worker = await target?.worker();
  if (!worker) throw new Error('the background does not run');
  return worker.evaluate(readBytes);
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
