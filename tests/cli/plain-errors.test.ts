import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const RUN = fileURLToPath(new URL('../../src/cli/run.mjs', import.meta.url));

test.each([
  ['a file that is not there', ['nowhere.txt'], "no such file or directory, open 'nowhere.txt'"],
  ['an option that is none', ['--flag'], "Unknown option '--flag'"],
  ['a day that is none', ['--date', '2021-13-40', RUN], '--date 2021-13-40: expected a day'],
])('%s is said in one line, without a stack', (_what, args, said) => {
  const { stderr, status } = spawnSync(process.execPath, [RUN, 'annotate', ...args], {
    encoding: 'utf8',
  });
  expect(stderr.trim().split('\n')).toEqual([expect.stringContaining(said)]);
  expect(status).toBe(1);
});
