import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILDS, build } from './build';
import { type BrowserName, needBrowser } from './find-browsers';
import { ROOT, runBeside } from './run-step';

interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const counts: Count[] = [];

/** The unit tests come in as many parts, for whoever has nothing else to do. */
const PARTS = 4;
let begun = 0;

// Two lanes, for a machine of two cores: tests in a browser wait for much of their time, so there is
// always something beside them, and the lane that is done first takes the parts that are left.
const built = makeReady();
await Promise.all([
  built.then(() => check('tests in Firefox', () => inBrowser('firefox'))).then(unitTests),
  unitPart()
    .then(() => built)
    .then(() => check('tests in Chromium', () => inBrowser('chrome')))
    .then(unitTests),
]);

if (!existsSync(join(ROOT, '../shared')))
  console.log('\nThe shared folder is missing: tests over it were skipped.');
const total = sum(counts);
console.log(`\n${words(total)}`);
process.exitCode = total.failed ? 1 : 0;

async function makeReady(): Promise<void> {
  await check('types', () => tool('tsc', ['-p', '.']));
  await check('lint', () => tool('biome', ['check', '--error-on-warnings', '.']));
  await check('builds', () => sum(BUILDS.map((name) => one(succeeds(() => build(name))))));
}

async function unitTests(): Promise<void> {
  while (begun < PARTS) await unitPart();
}

async function unitPart(): Promise<void> {
  const part = `${++begun}/${PARTS}`;
  await check(`unit tests, ${part}`, () => vitest('unit', { part }));
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
  return one(ended);
}

function inBrowser(name: BrowserName): Count | Promise<Count> {
  return succeeds(() => needBrowser(name))
    ? vitest('browser', { env: { BROWSER: name } })
    : one(false);
}

interface Part {
  readonly env?: NodeJS.ProcessEnv;
  /** As vitest has it: `1/4` is the first of four. */
  readonly part?: string;
}

async function vitest(project: string, { env = {}, part }: Part): Promise<Count> {
  const { args, count } = vitestRun(project);
  const shard = part ? [`--shard=${part}`] : [];
  const { ended, output } = await runBeside('vitest', [...args, ...shard], env);
  console.log(output);
  return count(ended);
}

/** How to run one project of vitest, and to count from its report; without a report, one failure. */
function vitestRun(project: string) {
  const report = join(mkdtempSync(join(tmpdir(), 'backgrounder-')), 'report.json');
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const count = (ended: boolean): Count => {
    if (!existsSync(report)) return one(false);
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    // A file that cannot even be loaded fails the run without failing a test.
    const failed = !ended && numFailedTests === 0 ? 1 : numFailedTests;
    return { passed: numPassedTests, failed, skipped: numPendingTests };
  };
  return { args: ['run', '--project', project, ...reporters], count };
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

function one(passed: boolean): Count {
  return { passed: Number(passed), failed: Number(!passed), skipped: 0 };
}

function sum(counts: readonly Count[]): Count {
  const add = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0);
  return { passed: add('passed'), failed: add('failed'), skipped: add('skipped') };
}

function words({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}
