// npm run bench -- match [--quick]: the matcher against its peers, against a loop that only looks at
// every character, and against texts made to slow it down. --quick measures once
// and leaves out what builds for minutes.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { type BenchResult, goal, type Row } from '../../src/cli/bench-result';
import { compile } from '../../src/gazetteer/compile';
import { median } from './cpu';
import { ENGINES, type EngineName } from './match-engines';
import { formsOf, makeNames, makeParagraphs } from './match-inputs';

const COUNTS = [1_000, 10_000, 100_000, 1_000_000];
const TEXT_UNITS = 5_000_000;

const IS_QUICK = process.argv.includes('--quick');
const ROUNDS = IS_QUICK ? 1 : 3;

/** Builds that would take longer are not waited for. */
const BUILD_LIMIT_MS = IS_QUICK ? 10_000 : 300_000;

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
type Results = Map<string, Scan[]>;

export async function bench(): Promise<BenchResult> {
  const child = await bundledChild();
  const inputs = mkdtempSync(`${tmpdir()}/bench-match-`);
  try {
    const world = makeNames(1_000_000);
    const index = compile(formsOf(world.slice(0, 100_000)));
    writeFileSync(`${inputs}/names.json`, JSON.stringify(world));
    writeFileSync(`${inputs}/paragraphs.json`, JSON.stringify(makeParagraphs(TEXT_UNITS, world)));
    writeFileSync(`${inputs}/index.bin`, new Uint8Array(index));
    const run = (...args: string[]) => runChild(child, args);
    const results = scans((count, engine) => run('scan', inputs, String(count), engine));
    const wakes = [1, 2, 3, 4, 5].map(() => run('wake', inputs) as Wake);
    const million = run('slices', inputs, '1000000') as Slices;
    const hostile = run('hostile', inputs, '100000') as Hostile;
    return report(results, index.byteLength, wakes, million, hostile);
  } finally {
    rmSync(inputs, { recursive: true });
  }
}

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
function scans(run: (count: number, engine: EngineName) => unknown): Results {
  const results: Results = new Map();
  for (const [i, count] of COUNTS.entries()) {
    for (let round = 0; round < ROUNDS; round++) {
      for (const engine of Object.keys(ENGINES) as EngineName[]) {
        const before = results.get(`${engine} ${COUNTS[i - 1]}`)?.[0];
        const tried = results.get(`${engine} ${count}`);
        const isHopeless = i > 0 && !(before && before.buildMs * 10 <= BUILD_LIMIT_MS);
        const isSlow = (tried?.[0]?.buildMs ?? 0) > SLOW_BUILD_MS;
        if (isHopeless || isSlow || (round > 0 && !tried)) continue;
        const scan = run(count, engine) as Scan | undefined;
        if (scan) results.set(`${engine} ${count}`, [...(tried ?? []), scan]);
      }
    }
  }
  return results;
}

/** What builds longer than this is measured once. */
const SLOW_BUILD_MS = 20_000;

function report(results: Results, bytes: number, wakes: Wake[], million: Slices, hostile: Hostile) {
  const at = (engine: string, count: number, key: keyof Scan) =>
    median((results.get(`${engine} ${count}`) ?? []).map((scan) => scan[key]));
  const vsPeers = (count: number) => {
    const peers = NPM_PEERS.map((peer) => at(peer, count, 'mbPerSecond')).filter(
      (speed) => speed > 0,
    );
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
    goal('buildSecondsAt1M', million.buildMs / 1e3, '<= 3'),
    goal('indexMbAt1M', million.bytes / 1e6, '<= 26'),
    goal('costOfTwiceTheText', median(hostile.rows.map((row) => row.twice)), '<= 2.2'),
    goal('worstHostileTextVsProse', worst, '<= 4'),
  ];
  const rows: Row[] = [
    ...Object.keys(ENGINES).map((engine) =>
      table(engine, (count) => at(engine, count, 'mbPerSecond')),
    ),
    ...[OURS, BY_HAND, ...NPM_PEERS].map((engine) => ({
      'at 100,000 names': engine,
      'build ms': round(at(engine, 100_000, 'buildMs')),
      'memory MB': round(at(engine, 100_000, 'mb')),
      'found per 1000 units': round(at(engine, 100_000, 'foundPer1000')),
    })),
    ...hostile.rows.map(({ text, ns, ofProse, twice }) => ({
      'hostile text': text,
      'ns a unit': round(ns),
      'of prose': round(ofProse),
      'cost of twice the text': round(twice),
    })),
  ];
  const notes = [
    `Names and text are made up by rule (${TEXT_UNITS / 1e6} MB, fed by paragraph); MB/s is 10^6 UTF-16 units per second of main-thread CPU time, median of ${ROUNDS} process${IS_QUICK ? '' : 'es'}; NaN where building takes too long or memory ends.`,
    'Peers match exactly, in one case and without word boundaries; backgrounder does the whole task.',
    `Waking: open ${wake('openMs').toFixed(2)} ms, first 30 KB ${wake('coldMs').toFixed(1)} ms, warm ${wake('warmMs').toFixed(2)} ms.`,
    `A million names: built in ${million.yields} slices, the longest ${million.longestMs.toFixed(0)} ms. Prose costs ${hostile.proseNs.toFixed(1)} ns a unit beside hostile texts.`,
  ];
  return { goals, rows, notes };
}

function table(engine: string, speed: (count: number) => number): Row {
  const cells = COUNTS.map((count) => [`${count.toLocaleString('en')} names`, round(speed(count))]);
  return { 'MB/s': engine, ...Object.fromEntries(cells) };
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}

/** The child as it would ship: in one file, so that no import is looked up while it runs. */
async function bundledChild(): Promise<string> {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const outDir = `${root}node_modules/.bench-match`;
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: { ssr: `${root}tests/bench/match-child.ts`, outDir, emptyOutDir: true, minify: false },
  });
  return `${outDir}/match-child.js`;
}

/** The JSON of a child's last line; undefined where it ran out of time or memory. */
function runChild(child: string, args: readonly string[]): unknown {
  const node = ['--expose-gc', '--max-old-space-size=6000', child, ...args];
  const { stdout, status } = spawnSync(process.execPath, node, {
    encoding: 'utf8',
    timeout: args[0] === 'scan' ? BUILD_LIMIT_MS + 60_000 : 600_000,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return status === 0 ? JSON.parse(stdout.trim().split('\n').at(-1) ?? '') : undefined;
}
