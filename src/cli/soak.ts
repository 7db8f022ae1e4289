// npm run soak [-- ROUNDS [MINUTES]]: what takes too long for every test run. Kills the background and
// the browser ROUNDS times (100) at random moments of a refresh, in both browsers, and feeds the
// parsers broken data for MINUTES (10).
import { BUILDS, build } from './build';
import { runTool } from './run-step';

/** Parsers that are fuzzed, each for its share of the time. */
const FUZZED = 4;

const [rounds = '100', minutes = '10'] = process.argv.slice(2);
for (const name of BUILDS) if (name.endsWith('-granted')) build(name);

const each = String((Number(minutes) * 60_000) / FUZZED);
const fuzzed = runTool('vitest', ['run', '--project', 'unit', 'tests/dataset/fuzz.test.ts'], {
  FUZZ_MS: each,
});
const survived = runTool(
  'vitest',
  ['run', '--project', 'browser', 'tests/browser/data-kill.test.ts'],
  { SOAK: rounds },
);
process.exitCode = fuzzed && survived ? 0 : 1;
