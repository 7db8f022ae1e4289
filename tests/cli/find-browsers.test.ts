import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { versionOf } from '../../src/cli/browser-version';
import { type BrowserName, findBrowser, lacking } from '../../src/cli/find-browsers';

/** A program that says what a browser says of its version. */
function saying(line: string): string {
  const path = join(folder, 'browser');
  writeFileSync(path, `#!/bin/sh\necho "${line}"\n`);
  chmodSync(path, 0o755);
  return path;
}

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backgrounder-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
});

test.skipIf(process.platform === 'win32').each<[string, number | undefined]>([
  ['Mozilla Firefox 153.7.0esr', 153],
  ['Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)', 156],
  ['Google Chrome for Testing 128.0.6613.84 ', 128],
  ['no display', undefined],
])('a browser that says “%s” is of version %s', (line, version) => {
  expect(versionOf(saying(line))).toBe(version);
});

test('a program that does not run has no version', () => {
  expect(versionOf(join(folder, 'nothing'))).toBeUndefined();
});

test.skipIf(process.platform === 'win32').each<[BrowserName, string, string, string | undefined]>([
  ['firefox', 'FIREFOX_PATH', 'Mozilla Firefox 140.12.0esr', 'is version 140, and the extension'],
  ['firefox', 'FIREFOX_PATH', 'Mozilla Firefox 153.0', undefined],
  ['chrome', 'CHROME_PATH', 'Chromium 127.9.9', 'is version 127, and the extension needs Chrome'],
  ['chrome', 'CHROME_PATH', 'Chromium 128.0.1', undefined],
])('of %s by %s, “%s”, is lacking: %s', (name, variable, line, said) => {
  const path = saying(line);
  vi.stubEnv(variable, path);
  expect(findBrowser(name)).toBe(path);
  if (said) expect(lacking(name)).toContain(`${path} ${said}`);
  else expect(lacking(name)).toBeUndefined();
});
