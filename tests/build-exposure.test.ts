import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import config from '../vite.config';

/** The configuration of a build, as vite asks for it. */
async function configured(mode: string) {
  if (typeof config !== 'function') throw new Error('the configuration is not a function');
  return config({ mode, command: 'build' });
}

test.each([
  ['chrome', 'false'],
  ['firefox', 'false'],
  ['chrome-granted', 'true'],
  ['firefox-granted', 'true'],
])('the build %s says %s to data from loopback', async (mode, loopback) => {
  const { define } = await configured(mode);
  expect(define).toMatchObject({ __LOOPBACK__: loopback });
});

test('what is published tells Firefox that it collects nothing', () => {
  const { browser_specific_settings: own } = JSON.parse(readFileSync('manifest.json', 'utf8'));
  expect(own.gecko.data_collection_permissions).toEqual({ required: ['none'] });
});

test('what ships comes with the notice of everybody whose code is in it', async () => {
  const { plugins } = await configured('chrome');
  const all = (await Promise.all(plugins ?? [])).flat();
  const found = all.find((one) => one && 'name' in one && one.name === 'backgrounder:licences');
  const { configResolved, closeBundle } = found as {
    configResolved(config: object): void;
    closeBundle: { handler(): Promise<void> };
  }; // As the configuration has it.
  const folder = mkdtempSync(join(tmpdir(), 'backgrounder-licences-'));
  configResolved({ build: { outDir: folder } });
  await closeBundle.handler();
  const notices = readFileSync(join(folder, 'LICENSES.txt'), 'utf8');
  rmSync(folder, { recursive: true });
  for (const words of [
    'Copyright (c) 2026 The Backgrounder authors',
    'Copyright (c) 2015-present Jason Miller',
    'Copyright (c) 2016, Jake Archibald',
    'Mozilla Public License Version 2.0',
    'CC0 1.0 Universal',
  ])
    expect(notices).toContain(words);
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const [name, version] of Object.entries(dependencies))
    expect(notices).toContain(`${name} ${version}\n`);
});

test('the manifest that is published lets the extension reach nothing but https and itself', () => {
  const { content_security_policy: policy } = JSON.parse(readFileSync('manifest.json', 'utf8'));
  expect(policy.extension_pages).toContain("connect-src 'self' https:;");
  expect(policy.extension_pages).not.toContain('127.0.0.1');
});
