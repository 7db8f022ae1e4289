import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILDS, build } from './build';
import { type BrowserName, needBrowser } from './find-browsers';
import { ROOT, runBeside } from './run-step';
import { temporaryFolder } from './temporary-folder';
import { type Count, countOf } from './vitest-report';

const counts: Count[] = [];

/** The unit tests come in as many parts, for whichever lane has nothing else to do. */
const PARTS = 4;

const READING = 'tests/browser/reading.test.ts';
const HOSTILE = 'tests/hostile';
const REST = ['--exclude', READING, '--exclude', `${HOSTILE}/**`];

// Three lanes, for a machine of two cores: tests in a browser wait for more than half of their time, so there
// is always something beside them. Each lane takes the next job, and the short ones come last, so that all are
// done at about the same time however fast a browser is here.
// Hostile pages take all they can get: one browser begins with them, and the other ends with them.
const jobs = [
  inBrowser('chrome', 'hostile pages', [HOSTILE]),
  inBrowser('firefox', 'reading', [READING]),
  inBrowser('firefox', 'data, restarts', REST),
  inBrowser('chrome', 'reading', [READING]),
  inBrowser('chrome', 'data, restarts', REST),
  inBrowser('firefox', 'hostile pages', [HOSTILE]),
  ...Array.from({ length: PARTS - 1 }, (_, at) => unitPart(at + 2)),
];
const ready = makeReady();
await Promise.all([
  ready.then(lane),
  ready.then(lane),
  unitPart(1)()
    .then(() => ready)
    .then(lane),
]);

if (!existsSync(join(ROOT, '../shared')))
  console.log('\nThe shared folder is missing: tests over it were skipped.');
const total = sum(counts);
// Once more at the end: where a fault was printed first may be thousands of lines away.
for (const fault of total.faults) console.log(`\n✗ ${fault}`);
console.log(`\n${words(total)}`);
process.exitCode = total.failed ? 1 : 0;

async function makeReady(): Promise<void> {
  await check('types', () => tool('tsc', ['-p', '.']));
  await check('lint', () => tool('biome', ['check', '--error-on-warnings', '.']));
  await check('builds', () => sum(BUILDS.map(buildOne)));
}

function buildOne(name: (typeof BUILDS)[number]): Count {
  const built = succeeds(() => build(name));
  return one(`build of ${name}`, built);
}

async function lane(): Promise<void> {
  for (let job = jobs.shift(); job; job = jobs.shift()) await job();
}

function unitPart(part: number): () => Promise<void> {
  const which = `${part}/${PARTS}`;
  return () => check(`unit tests, ${which}`, () => vitest('unit', [`--shard=${which}`]));
}

function inBrowser(
  name: BrowserName,
  title: string,
  which: readonly string[],
): () => Promise<void> {
  const run = () =>
    succeeds(() => needBrowser(name))
      ? vitest('browser', which, { BROWSER: name })
      : one(`no ${name} to test in`, false);
  return () => check(`${title} in ${name === 'chrome' ? 'Chromium' : 'Firefox'}`, run);
}

/** Prints how long a check took and what came of it. */
async function check(title: string, run: () => Count | Promise<Count>): Promise<void> {
  console.log(`… ${title}`);
  const began = Date.now();
  const count = await run();
  counts.push(count);
  console.log(`— ${title}: ${words(count)} (${Math.round((Date.now() - began) / 1000)} s)\n`);
}

async function tool(name: string, args: readonly string[]): Promise<Count> {
  const { ended, output } = await runBeside(name, args);
  if (!ended) console.log(output);
  return one(name, ended);
}

async function vitest(
  project: string,
  which: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Count> {
  const report = join(temporaryFolder(), 'report.json');
  const args = ['run', '--project', project, '--reporter=dot', '--reporter=json'];
  args.push(`--outputFile.json=${report}`, ...which);
  const { ended, output } = await runBeside('vitest', args, env);
  if (!ended) console.log(output);
  return existsSync(report)
    ? countOf(JSON.parse(readFileSync(report, 'utf8')), ended)
    : one(`tests of ${project}: no report`, false);
}

function succeeds(run: () => unknown): boolean {
  try {
    run();
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

function one(title: string, passed: boolean): Count {
  const faults = passed ? [] : [title];
  return { passed: Number(passed), failed: Number(!passed), skipped: 0, faults };
}

function sum(counts: readonly Count[]): Count {
  const add = (key: 'passed' | 'failed' | 'skipped') =>
    counts.reduce((total, count) => total + count[key], 0);
  const faults = counts.flatMap((count) => count.faults);
  return { passed: add('passed'), failed: add('failed'), skipped: add('skipped'), faults };
}

function words({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}
