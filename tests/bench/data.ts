// npm run bench -- data [--quick | --most] [--firefox] [--profiles FOLDER]: the data's life at size, in
// the real extension in Chromium or in Firefox: feeds of 100,000 and of 1,000,000 names are imported while
// a page goes on asking; then the background is ended and woken. --quick leaves out the million, --most
// does it alone. What was imported is kept in FOLDER, and what is there already is only woken.
import { existsSync, renameSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inside } from '../../src/cli/ask-extension';
import { type BenchResult, type Goal, goal, type Row } from '../../src/cli/bench-result';
import { launch } from '../../src/cli/launch';
import type { DatasetInfo } from '../../src/messages/data-info';
import { askAwake } from '../browser/ask-awake';
import { builtFolder } from '../browser/harness';
import { KEPT } from '../browser/kept-storage';
import { type Host, openHost } from '../sources/host';
import { namesFeed } from './data-feed';
import { type Imported, importing } from './data-import';
import { pause, poll, timed } from './data-time';
import { type Sleeper, type Waking, waking } from './data-waking';

const BROWSER = process.argv.includes('--firefox') ? 'firefox' : 'chrome';
const SIZES = process.argv.includes('--quick')
  ? [100_000]
  : process.argv.includes('--most')
    ? [1_000_000]
    : [100_000, 1_000_000];
const profilesAt = process.argv.indexOf('--profiles');
const PROFILES = profilesAt < 0 ? undefined : process.argv[profilesAt + 1];

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

interface Run {
  readonly names: number;
  /** Null where it was imported before. */
  readonly imported: Imported | null;
  readonly woken: Woken;
}

async function atSize(host: Host, names: number): Promise<Run> {
  const profile = PROFILES && resolve(join(PROFILES, `${BROWSER}-${names}`));
  if (profile && existsSync(profile))
    return { names, imported: null, woken: await withBrowser(profile, woken) };
  const addresses: string[] = [];
  for (let from = 0; from < names; from += PER_FEED)
    addresses.push(await namesFeed(host, from, Math.min(PER_FEED, names - from)));
  // Under another name until it is whole.
  const begun = profile && `${profile}-begun`;
  const run = await withBrowser(begun, async (full) => {
    const imported = await importing(full, addresses);
    return { names, imported, woken: await woken(full) };
  });
  if (begun) renameSync(begun, profile);
  return run;
}

/** In a browser whose extension has all it shipped with in place. */
async function withBrowser<T>(
  profile: string | undefined,
  run: (sleeper: Sleeper) => Promise<T>,
): Promise<T> {
  const extension = builtFolder(BROWSER);
  const kept = profile ? { profile, firefoxPrefs: KEPT } : {};
  const session = await launch(BROWSER, { extension, headless: true, ...kept });
  try {
    const within = await inside(session);
    await poll(() => within.ask('dataset', {}).catch(() => null), 120_000);
    // A browser that has just started with what was imported reads all of it again first.
    await pause(STARTED_MS);
    await within.page.evaluate(() => navigator.locks.request('dataset', () => undefined));
    return await run({ session, within });
  } finally {
    await session.close();
  }
}

interface Woken extends Waking {
  readonly info: DatasetInfo;
  readonly disk: number;
  readonly search: number;
  /** A browser beside it that has nothing but what ships. */
  readonly bare: Waking;
}

async function woken(full: Sleeper): Promise<Woken> {
  const { within } = full;
  const ask = askAwake(() => ({ within }));
  const info = await ask('dataset', {});
  const disk = await within.page.evaluate(async () => (await navigator.storage.estimate()).usage);
  const search = await timed(() => ask('search', { query: 'Zebulon 4711', limit: 10 }));
  const times = await withBrowser(undefined, (bare) => waking([bare, full]));
  const [bare, own] = times;
  if (!bare || !own) throw new Error('expected the times of two browsers');
  return { info, disk: disk ?? 0, search, ...own, bare };
}

const STARTED_MS = 3_000;

function report(runs: readonly Run[]): BenchResult {
  const rows: Row[] = runs.map(({ imported, woken }) => ({
    names: woken.info.names,
    entities: woken.info.entities,
    'import s': imported ? round(imported.seconds) : 'kept',
    'wait p50 ms': imported ? round(imported.p50) : '',
    'wait p95 ms': imported ? round(imported.p95) : '',
    'wait most ms': imported ? round(imported.most) : '',
    'heap MB': imported ? round(imported.heap / 1e6) : '',
    'stored MB': round(woken.info.bytes / 1e6),
    'disk MB': round(woken.disk / 1e6),
    'search ms': round(woken.search),
    'worker start ms': round(woken.start),
    'read bytes ms': round(woken.read),
    'first answer ms': round(woken.wake),
    'with the bundle alone': `${round(woken.bare.wake)}, of which reading ${round(woken.bare.read)}`,
  }));
  const goals = runs.flatMap(({ names, imported, woken }) => {
    const size = `${names / 1000}k names`;
    const { wake, read, bare } = woken;
    const over = Math.max(0, wake - bare.wake - (read - bare.read));
    return [
      ...(imported ? importGoals(size, imported, IMPORT_S[names] ?? 0) : []),
      goal(
        `${size}: first answer beyond reading the bytes, against the bundle alone, ms`,
        over,
        `<= ${WAKE_OVER_READ_MS}`,
      ),
    ];
  });
  const notes = [
    'Waits are of whole messages between a page and the worker, taken during the import.',
    `In ${BROWSER}. Waking is measured by turns in this browser and in one beside it that has the bundle alone. The first answer is of a background that runs but holds nothing, and so is reading the bytes; "worker start" is the browser's own.`,
  ];
  return { goals, rows, notes };
}

function importGoals(size: string, { seconds, p95 }: Imported, most: number): Goal[] {
  return [
    goal(`${size}: import, s`, seconds, `<= ${most}`),
    goal(`${size}: a page waits meanwhile (p95), ms`, p95, `<= ${MOST_WAIT_MS}`),
  ];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
