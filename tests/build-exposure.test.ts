import { readFileSync } from 'node:fs';
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

test('the manifest that is published lets the extension reach nothing but https and itself', () => {
  const { content_security_policy: policy } = JSON.parse(readFileSync('manifest.json', 'utf8'));
  expect(policy.extension_pages).toContain("connect-src 'self' https:;");
  expect(policy.extension_pages).not.toContain('127.0.0.1');
});
