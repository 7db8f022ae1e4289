// npm run bench -- match [--quick] [--names=N,N] [--without=ENGINE,ENGINE]: the matcher against its peers,
// against a loop that only looks at every character, and against texts made to slow it down. --quick
// measures once, up to 100,000 names, and leaves out what builds longer than some seconds; a part of the
// names, or of the engines, takes a part of the minutes, and tells of the goals that it can.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { type BenchResult, goal, type Row } from '../../src/cli/bench-result';
import { compile } from '../../src/gazetteer/compile';
import { bundled } from './bundled';
import { median } from './cpu';
import { ENGINES, type EngineName } from './match-engines';
import { formsOf, makeNames, makeParagraphs } from './match-inputs';

const IS_QUICK = process.argv.includes('--quick');
const ONLY = listed('--names=').map(Number);
const COUNTS = [1_000, 10_000, 100_000, 1_000_000]
  .slice(0, IS_QUICK ? 3 : 4)
  .filter((count) => ONLY.length === 0 || ONLY.includes(count));
const WITHOUT = listed('--without=');
const MOST = COUNTS.at(-1) ?? 0;
const TEXT_UNITS = IS_QUICK ? 1_000_000 : 5_000_000;
const ROUNDS = IS_QUICK ? 1 : 3;

/** Names beside which hostile texts are measured. */
const HOSTILE_COUNT = 100_000;

/** Builds that would take longer are not waited for. CPU time. */
const BUILD_LIMIT_MS = IS_QUICK ? 5_000 : 20_000;

/** An engine that takes longer is ended, whatever it does: building, warming up, measuring. */
const CHILD_LIMIT_MS = IS_QUICK ? 25_000 : 60_000;

/** What only we do is waited for: on a machine with much else to do, one late child would cost all figures. */
const OUR_LIMIT_MS = 600_000;

/** What is this slow with a tenth of the names is not tried again. MB/s. */
const SLOWEST = 0.1;

const OURS = 'backgrounder';
const BARE = 'bare charCodeAt loop';
const BY_HAND = 'Set of token n-grams, by hand';
const NPM_PEERS: EngineName[] = ['@monyone/aho-corasick/fast', 'fastscan', 'modern-ahocorasick'];

interface Scan {
  readonly buildMs: number;
  readonly mb: number;
  readonly mbPerSecond: number;
  readonly foundPer1000: number;
}
/** What each engine did at each count, by `keyOf`; in place of a figure, why there is none. */
type Results = Map<string, Scan[] | string>;

export async function bench(): Promise<BenchResult> {
  const child = await bundled('match-child');
  const inputs = mkdtempSync(`${tmpdir()}/bench-match-`);
  try {
    const world = makeNames(WORLD);
    const index = compile(formsOf(world.slice(0, 100_000)));
    for (const count of new Set([...COUNTS, HOSTILE_COUNT])) {
      writeFileSync(`${inputs}/names-${count}.json`, JSON.stringify(world.slice(0, count)));
    }
    writeFileSync(`${inputs}/paragraphs.json`, JSON.stringify(makeParagraphs(TEXT_UNITS, world)));
    writeFileSync(`${inputs}/index.bin`, new Uint8Array(index));
    const ours = (...args: string[]) => {
      const result = runChild(child, args, OUR_LIMIT_MS);
      if (typeof result === 'string') throw new Error(`bench match: ${args[0]}: ${result}`);
      return result;
    };
    const results = scans((count, engine) =>
      runChild(child, ['scan', inputs, String(count), engine, SPAN_MS], CHILD_LIMIT_MS),
    );
    // A child prints what these interfaces say; it is ours.
    const wakes = Array.from({ length: WAKES }, () => ours('wake', inputs) as unknown as Wake);
    const slices = ours('slices', inputs, String(MOST)) as unknown as Slices;
    const hostile = ours('hostile', inputs, String(HOSTILE_COUNT)) as unknown as Hostile;
    return report(results, index.byteLength, wakes, slices, hostile);
  } finally {
    rmSync(inputs, { recursive: true });
  }
}

/** The names that the text mentions, whatever an index knows. */
const WORLD = 1_000_000;

/** Processes that open the index and read a first article; wall time, so that many are needed. */
const WAKES = 9;

/** How long an engine is warmed up and then measured, in all. */
const SPAN_MS = IS_QUICK ? '600' : '1500';

interface Wake {
  readonly openMs: number;
  readonly coldMs: number;
  readonly warmMs: number;
  readonly heapKb: number;
}
interface Slices {
  readonly buildMs: number;
  readonly longestMs: number;
  readonly yields: number;
  readonly bytes: number;
}
interface Hostile {
  readonly proseNs: number;
  readonly rows: readonly { text: string; ns: number; ofProse: number; twice: number }[];
}

/** Every engine in turn, round after round, so that all share what else the machine does. */
function scans(run: (count: number, engine: EngineName) => object | string): Results {
  const results: Results = new Map();
  for (const [i, count] of COUNTS.entries()) {
    for (let round = 0; round < ROUNDS; round++) {
      for (const engine of Object.keys(ENGINES) as EngineName[]) {
        if (WITHOUT.includes(engine)) continue;
        const tried = results.get(keyOf(engine, count));
        if (typeof tried === 'string' || (tried?.[0]?.buildMs ?? 0) > SLOW_BUILD_MS) continue;
        const smaller = COUNTS[i - 1];
        const scan = isHopeless(smaller ? results.get(keyOf(engine, smaller)) : undefined)
          ? 'too slow'
          : run(count, engine);
        // A child prints a Scan; it is ours.
        const scanned = typeof scan === 'string' ? scan : [...(tried ?? []), scan as Scan];
        results.set(keyOf(engine, count), scanned);
      }
    }
  }
  return results;
}

function keyOf(engine: string, count: number): string {
  return `${engine} ${count}`;
}

/** Whether an engine that did this with a tenth of the names will take too long, or fail again. */
function isHopeless(smaller: Scan[] | string | undefined): boolean {
  if (smaller === undefined) return false;
  if (typeof smaller === 'string') return true;
  const [{ buildMs, mbPerSecond } = { buildMs: 0, mbPerSecond: 0 }] = smaller;
  return buildMs * 10 > BUILD_LIMIT_MS || mbPerSecond < SLOWEST;
}

/** What builds longer than this is measured once. */
const SLOW_BUILD_MS = 3_000;

function report(results: Results, bytes: number, wakes: Wake[], slices: Slices, hostile: Hostile) {
  const at = (engine: string, count: number, key: keyof Scan) => {
    const scanned = results.get(keyOf(engine, count));
    return Array.isArray(scanned) ? median(scanned.map((scan) => scan[key])) : Number.NaN;
  };
  const cell = (engine: string, count: number, key: keyof Scan) => {
    const scanned = results.get(keyOf(engine, count));
    return Array.isArray(scanned) ? round(at(engine, count, key)) : (scanned ?? '');
  };
  const vsPeers = (count: number) => {
    const peers = NPM_PEERS.map((peer) => at(peer, count, 'mbPerSecond')).filter(
      (speed) => speed > 0,
    );
    if (peers.length === 0) return Number.NaN;
    return at(OURS, count, 'mbPerSecond') / Math.max(...peers);
  };
  const wake = (key: keyof Wake) => median(wakes.map((one) => one[key]));
  const worst = Math.max(...hostile.rows.map((row) => row.ofProse));
  const goals = [
    goal('matchVsFastestNpmPeerAt1k', vsPeers(1_000), '>= 4.5'),
    goal('matchVsFastestNpmPeerAt10k', vsPeers(10_000), '>= 4.5'),
    goal('matchVsFastestNpmPeerAt100k', vsPeers(100_000), '>= 4'),
    goal('matchVsFastestNpmPeerAt1M', vsPeers(1_000_000), '>= 6'),
    goal(
      'matchOfBareLoopAt100k',
      at(OURS, 100_000, 'mbPerSecond') / at(BARE, 100_000, 'mbPerSecond'),
      '>= 0.1',
    ),
    goal('bytesPerNameAt100k', bytes / 100_000, '<= 26'),
    goal('openMsAt100k', wake('openMs'), '<= 0.3'),
    goal('heapBeyondBufferKb', wake('heapKb'), '<= 50'),
    goal(
      'buildVsSetAt100k',
      at(OURS, 100_000, 'buildMs') / at(BY_HAND, 100_000, 'buildMs'),
      '<= 2',
    ),
    goal('coldVsWarmFirst30Kb', median(wakes.map((one) => one.coldMs / one.warmMs)), '<= 12'),
    ...(MOST < 1_000_000
      ? []
      : [
          goal('buildSecondsAt1M', slices.buildMs / 1e3, '<= 3'),
          goal('indexMbAt1M', slices.bytes / 1e6, '<= 26'),
        ]),
    goal('longestSliceMs', slices.longestMs, '<= 50'),
    goal('costOfTwiceTheText', median(hostile.rows.map((row) => row.twice)), '<= 2.2'),
    goal('worstHostileTextVsProse', worst, '<= 4'),
  ].filter(({ value }) => !Number.isNaN(value));
  const rows: Row[] = [
    ...Object.keys(ENGINES).map((engine) =>
      table(engine, (count) => cell(engine, count, 'mbPerSecond')),
    ),
    ...[OURS, BY_HAND, ...NPM_PEERS].map((engine) => ({
      'at 100,000 names': engine,
      'build ms': cell(engine, 100_000, 'buildMs'),
      'memory MB': cell(engine, 100_000, 'mb'),
      'found per 1000 units': cell(engine, 100_000, 'foundPer1000'),
    })),
    ...hostile.rows.map(({ text, ns, ofProse, twice }) => ({
      'hostile text': text,
      'ns a unit': round(ns),
      'of prose': round(ofProse),
      'cost of twice the text': round(twice),
    })),
  ];
  const notes = [
    `Names and text are made up by rule (${TEXT_UNITS / 1e6} MB, fed by paragraph); MB/s is 10^6 UTF-16 units per second of main-thread CPU time, ${IS_QUICK ? 'one process' : `median of ${ROUNDS} processes`}.`,
    `The fastest npm peer is the fastest of those that have a figure; a build may take ${BUILD_LIMIT_MS / 1e3} s.`,
    'Peers match exactly, in one case and without word boundaries; backgrounder does the whole task.',
    `Waking: open ${wake('openMs').toFixed(2)} ms, first 30 KB ${wake('coldMs').toFixed(1)} ms, warm ${wake('warmMs').toFixed(2)} ms.`,
    `${MOST.toLocaleString('en')} names: built in ${slices.yields} slices, the longest ${slices.longestMs.toFixed(0)} ms of CPU time. Prose costs ${hostile.proseNs.toFixed(1)} ns a unit beside hostile texts.`,
  ];
  return { goals, rows, notes };
}

/** What an option lists, in the form of `--names=1000,10000`. */
function listed(option: string): string[] {
  const given = process.argv.find((arg) => arg.startsWith(option));
  return given ? given.slice(option.length).split(',') : [];
}

function table(engine: string, speed: (count: number) => number | string): Row {
  const cells = COUNTS.map((count) => [`${count.toLocaleString('en')} names`, speed(count)]);
  return { 'MB/s': engine, ...Object.fromEntries(cells) };
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}

/** The JSON of a child's last line, or why there is none. */
function runChild(child: string, args: readonly string[], limitMs: number): object | string {
  const [command, , ...others] = args;
  const node = ['--expose-gc', '--max-old-space-size=6000', child, ...args];
  const { stdout, status, error } = spawnSync(process.execPath, node, {
    encoding: 'utf8',
    timeout: limitMs,
    killSignal: 'SIGKILL',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const last = stdout.trim().split('\n').at(-1) ?? '';
  // Minutes pass until the tables come.
  console.error([command, ...others].join(' '), error ? 'takes too long' : last.slice(0, SHOWN));
  if (error) return 'takes too long';
  return status === 0 ? JSON.parse(last) : 'fails';
}

/** Of what a child gives, so many characters tell how it goes. */
const SHOWN = 120;
