import { relative } from 'node:path';
import { ROOT } from './run-step';

/** What checks came to; `faults` says what failed and how, a few lines each. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly faults: readonly string[];
}

/** Of vitest's JSON report, as much as is read here. */
export interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly FileResult[];
}

interface FileResult {
  readonly name: string;
  readonly status: string;
  readonly message: string;
  readonly assertionResults: readonly TestResult[];
}

interface TestResult {
  readonly status: string;
  readonly fullName: string;
  readonly failureMessages: readonly string[];
}

/** Lines of a failure that say what was expected and where; the rest is the way through the libraries. */
const LINES = 6;

/** `ended` is whether the run itself ended well: a file that cannot be loaded fails it without failing a test. */
export function countOf(report: VitestReport, ended: boolean): Count {
  const { numPassedTests: passed, numFailedTests, numPendingTests: skipped } = report;
  const faults = report.testResults.flatMap(faultsOf);
  const failed = !ended && numFailedTests === 0 ? 1 : numFailedTests;
  return { passed, failed, skipped, faults };
}

function faultsOf({ name, status, message, assertionResults }: FileResult): string[] {
  const file = relative(ROOT, name);
  const failed = assertionResults.filter((test) => test.status === 'failed');
  if (status === 'failed' && !failed.length) return [`${file}\n${indented(message)}`];
  return failed.map(
    ({ fullName, failureMessages }) =>
      `${file}: ${fullName}\n${indented(failureMessages[0] ?? 'no message')}`,
  );
}

function indented(message: string): string {
  return message
    .split('\n')
    .slice(0, LINES)
    .map((line) => `    ${line}`)
    .join('\n');
}
