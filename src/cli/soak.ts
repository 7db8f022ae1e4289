// npm run soak [-- kill|steps|power|disk|pages|fuzz] [--runs 100] [--minutes 10] [--browser
// chrome|firefox] [--seed N]:
// what takes too long for every test run, one of these or all:
//   kill   the background and the browser ended at so many random moments of a refresh, each
//   steps  the same just before each step of it
//   power  the power of the disk cut at so many random moments (Linux, as root)
//   disk   a profile whose files were damaged while the browser was away
//   pages  the largest hostile pages as large as they are, which tests have smaller
//   fuzz   broken data to the parsers
// A hundred kills may be done in several runs: give each a seed of its own and add up their figures.
import { parseArgs } from 'node:util';
import { BUILDS, build } from './build';
import { runTool } from './run-step';

/** Parsers that are fuzzed, each for its share of the time. */
const FUZZED = 4;
const USAGE =
  'expected: npm run soak -- [kill|steps|power|disk|pages|fuzz] [--runs 100] [--minutes 10] [--browser chrome] [--seed 7]';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '100' },
    minutes: { type: 'string', default: '10' },
    browser: { type: 'string' },
    seed: { type: 'string' },
  },
});
const { runs, minutes, browser, seed } = values;
const SOAKS: Readonly<Record<string, () => boolean>> = { kill, steps, power, disk, pages, fuzz };
const [asked = 'all'] = positionals;
const chosen = asked === 'all' ? Object.values(SOAKS) : [SOAKS[asked]].filter((one) => !!one);
const numbers = [Number(runs), Number(minutes), Number(seed ?? 0)];
if (!chosen.length || positionals.length > 1 || numbers.some((n) => !(n >= 0)))
  throw new Error(USAGE);
if (browser !== undefined && browser !== 'chrome' && browser !== 'firefox') throw new Error(USAGE);

process.exitCode = chosen.map((soak) => soak()).every(Boolean) ? 0 : 1;

function kill(): boolean {
  return cutOff({ SOAK: 'kill', RUNS: runs, ...(seed && { SEED: seed }) });
}

function steps(): boolean {
  return cutOff({ SOAK: 'steps' });
}

function power(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    console.log('power: left out, because it mounts a disk, which takes Linux and root');
    return true;
  }
  return cutOff({ SOAK: 'power', RUNS: runs, ...(seed && { SEED: seed }) });
}

function disk(): boolean {
  return cutOff({ SOAK: 'disk' }, 'data-disk');
}

function pages(): boolean {
  const rows = ['-t', 'P19|P20|P21|P37|P57 of|hundred screens', '--testTimeout=600000'];
  return cutOff({ SOAK: 'pages' }, 'pages', rows);
}

function cutOff(env: NodeJS.ProcessEnv, file = 'data-kill', more: readonly string[] = []): boolean {
  for (const name of BUILDS)
    if (name.endsWith('-granted') && name.startsWith(browser ?? '')) build(name);
  const args = ['run', '--project', 'browser', '--retry=0', `${file}.test.ts`, ...more];
  return runTool('vitest', args, { ...env, ...(browser && { BROWSER: browser }) });
}

function fuzz(): boolean {
  const FUZZ_MS = String((Number(minutes) * 60_000) / FUZZED);
  return runTool('vitest', ['run', '--project', 'unit', 'tests/dataset/fuzz.test.ts'], { FUZZ_MS });
}
