import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILDS, build } from './build';
import { needBrowser } from './find-browsers';
import { ROOT, runBeside, runTool } from './run-step';

interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const BROWSERS = ['chrome', 'firefox'] as const;

/** Every check there is, in the order in which a fault is cheapest to find. */
const CHECKS: readonly [title: string, check: () => Count | Promise<Count>][] = [
  ['types', () => one(runTool('tsc', ['-p', '.']))],
  ['lint', () => one(runTool('biome', ['check', '--error-on-warnings', '.']))],
  ['unit tests', () => vitest('unit')],
  ['builds', () => sum(BUILDS.map((name) => one(succeeds(() => build(name)))))],
  ['browsers', () => sum(BROWSERS.map((name) => one(succeeds(() => needBrowser(name)))))],
  ['tests in both browsers', sideBySide],
];

const counts: Count[] = [];
for (const [title, check] of CHECKS) {
  console.log(`\n— ${title}`);
  const count = await check();
  console.log(`— ${title}: ${words(count)}`);
  counts.push(count);
}
if (!existsSync(join(ROOT, '../shared')))
  console.log('\nThe shared folder is missing: tests over it were skipped.');
const total = sum(counts);
console.log(`\n${words(total)}`);
process.exitCode = total.failed ? 1 : 0;

/** Both browsers at once: their tests mostly wait, each for its own browser. */
async function sideBySide(): Promise<Count> {
  const runs = BROWSERS.map(async (name) => {
    const { args, count } = vitestRun('browser');
    const { ended, output } = await runBeside('vitest', args, { BROWSER: name });
    const counted = count(ended);
    console.log(`${output}\n${name}: ${words(counted)}`);
    return counted;
  });
  return sum(await Promise.all(runs));
}

function vitest(project: string): Count {
  const { args, count } = vitestRun(project);
  return count(runTool('vitest', args));
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
