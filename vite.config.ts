import { readFile, rm, writeFile } from 'node:fs/promises';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import manifest from './manifest.json' with { type: 'json' };

/**
 * `vite build --mode chrome | firefox | chrome-granted | firefox-granted` → `dist/<mode>`.
 * A granted build differs in one thing: the hosts are granted at install. Tests and the demo use it.
 */
export default defineConfig(({ mode }) => {
  if (mode === 'test') return tests;
  const browser = mode.startsWith('firefox') ? 'firefox' : 'chrome';
  const outDir = `dist/${mode}`;
  return {
    plugins: [
      preact(),
      crx({ manifest: manifestFor(mode) as ManifestV3Export, browser }),
      leastExposure(outDir),
    ],
    build: {
      // The welcome page is opened by the background; the manifest does not name it.
      rollupOptions: { input: { welcome: 'src/welcome/index.html' } },
      outDir,
      emptyOutDir: true,
      target: browser === 'firefox' ? 'firefox140' : 'chrome128',
      modulePreload: false,
      reportCompressedSize: false,
    },
  };
});

const tests = {
  plugins: [preact()],
  test: {
    projects: [
      {
        extends: true as const,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true as const,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
};

function manifestFor(mode: string) {
  if (!mode.endsWith('-granted')) return manifest;
  const { optional_host_permissions: hosts, ...rest } = manifest;
  return { ...rest, host_permissions: hosts };
}

/**
 * crxjs lists a script imported by `?script` as web accessible, and leaves a spare copy of it among
 * the assets. A registered script needs neither, and any page could probe for them.
 */
function leastExposure(outDir: string): Plugin {
  let spare: string[] = [];
  return {
    name: 'backgrounder:least-exposure',
    enforce: 'post',
    generateBundle(_options, bundle) {
      spare = Object.keys(bundle).filter((file) => /^assets\/.*\.iife\.ts-.*\.js$/.test(file));
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const path = `${outDir}/manifest.json`;
        const built = JSON.parse(await readFile(path, 'utf8'));
        delete built.web_accessible_resources;
        await writeFile(path, `${JSON.stringify(built, null, 2)}\n`);
        for (const file of spare) await rm(`${outDir}/${file}`, { force: true });
      },
    },
  };
}
