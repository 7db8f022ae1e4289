// npm run soak [-- --kills N] [--fuzz MINUTESm] [--browser chrome|firefox]: what takes too long for every
// test run. Kills the background and the browser N times each (100) at random moments of a refresh, and
// feeds the parsers broken data for so many minutes (10m). `--kills 0` or `--fuzz 0m` leaves one out.
import { parseArgs } from 'node:util';
import { BUILDS, build } from './build';
import { runTool } from './run-step';

/** Parsers that are fuzzed, each for its share of the time. */
const FUZZED = 4;

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '100' },
    fuzz: { type: 'string', default: '10m' },
    browser: { type: 'string' },
  },
});
const kills = Number(values.kills);
const minutes = Number(values.fuzz.replace(/m$/, ''));
if (!Number.isInteger(kills) || kills < 0 || !(minutes >= 0))
  throw new Error('expected: npm run soak -- --kills 100 --fuzz 10m [--browser chrome]');

const sound = [minutes > 0 ? fuzz() : true, kills > 0 ? kill() : true];
process.exitCode = sound.every(Boolean) ? 0 : 1;

function fuzz(): boolean {
  const FUZZ_MS = String((minutes * 60_000) / FUZZED);
  return runTool('vitest', ['run', '--project', 'unit', 'tests/dataset/fuzz.test.ts'], { FUZZ_MS });
}

function kill(): boolean {
  const { browser } = values;
  for (const name of BUILDS)
    if (name.endsWith('-granted') && name.startsWith(browser ?? '')) build(name);
  const args = ['run', '--project', 'browser', '--retry=0', 'tests/browser/data-kill.test.ts'];
  return runTool('vitest', args, { SOAK: String(kills), ...(browser && { BROWSER: browser }) });
}
