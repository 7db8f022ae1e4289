import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../src/cli/run-step';
import { countOf, type VitestReport } from '../../src/cli/vitest-report';

const FILE = { name: join(ROOT, 'tests/a.test.ts'), status: 'failed', message: '' };

test('a report is counted, and says which test failed and how', () => {
  const count = countOf(
    report({
      ...FILE,
      assertionResults: [
        { status: 'passed', fullName: 'it holds', failureMessages: [] },
        { status: 'failed', fullName: 'it breaks', failureMessages: ['expected 1 to be 2\n at a'] },
      ],
    }),
    false,
  );
  expect(count).toEqual({
    passed: 1,
    failed: 1,
    skipped: 0,
    faults: ['tests/a.test.ts: it breaks\n    expected 1 to be 2\n     at a'],
  });
});

test('a file that cannot be loaded is one failure, and is named', () => {
  const { failed, faults } = countOf(
    report({ ...FILE, message: 'No such module', assertionResults: [] }),
    false,
  );
  expect(failed).toBe(1);
  expect(faults).toEqual(['tests/a.test.ts\n    No such module']);
});

function report(result: VitestReport['testResults'][number]): VitestReport {
  const having = (status: string) =>
    result.assertionResults.filter((test) => test.status === status).length;
  return {
    numPassedTests: having('passed'),
    numFailedTests: having('failed'),
    numPendingTests: having('pending'),
    testResults: [result],
  };
}
