import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';

test('temporary files go to a folder that is removed with the run', () => {
  writeFileSync(join(mkdtempSync(join(tmpdir(), 'left-')), 'file'), 'left behind');
  expect(basename(tmpdir())).toMatch(/^backgrounder-run-/);
});
