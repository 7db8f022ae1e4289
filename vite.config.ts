import { readFile, rm, writeFile } from 'node:fs/promises';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import manifest from './manifest.json' with { type: 'json' };
import project from './package.json' with { type: 'json' };

/** Where “Something wrong?” leads: `bugs.url` of package.json, the one place that names it. */
const { bugs } = project as typeof project & { bugs?: { url: string } }; // none is named so far
const placeForReports = bugs?.url ?? null;

/**
 * `vite build --mode chrome | firefox | chrome-granted | firefox-granted` → `dist/<mode>`.
 * A granted build, which tests and the demo use, differs in what tests need: the hosts are granted at
 * install, and data may be fetched from a server on loopback.
 */
export default defineConfig(({ mode }) => {
  if (mode === 'test') return tests;
  const browser = mode.startsWith('firefox') ? 'firefox' : 'chrome';
  return {
    define: {
      __LOOPBACK__: JSON.stringify(mode.endsWith('-granted')),
      __REPORTS__: JSON.stringify(placeForReports),
    },
    plugins: [
      preact(),
      crx({ manifest: manifestFor(mode) as ManifestV3Export, browser }),
      leastExposure(),
      compiledWhole(),
      withLicences(),
    ],
    build: {
      // Pages that crxjs does not find: the background opens one, Firefox's sidebar the other.
      rollupOptions: {
        input: { welcome: 'src/welcome/index.html', sidepanel: 'src/sidepanel/index.html' },
        // Vite makes each `const` of a module a `var`, which V8 must look up and check at every use.
        output: { topLevelVar: false },
      },
      outDir: `dist/${mode}`,
      emptyOutDir: true,
      target: browser === 'firefox' ? 'firefox153' : 'chrome128',
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
          globalSetup: 'tests/temporary-folder.ts',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**', 'tests/hostile/**'],
          testTimeout: 60_000 * Number(process.env.FC_RUNS ?? 1), // `tests/properties.ts`
        },
      },
      {
        extends: true as const,
        test: {
          name: 'browser',
          globalSetup: 'tests/temporary-folder.ts',
          include: ['tests/{browser,hostile}/**/*.test.ts'],
          fileParallelism: false,
          // A real browser on a busy machine misses a moment now and then; twice is a fault.
          retry: 1,
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
};

function manifestFor(mode: string) {
  const own = panelOf(mode);
  if (!mode.endsWith('-granted')) return own;
  const { optional_host_permissions: hosts, content_security_policy: policy, ...rest } = own;
  const extension_pages = policy.extension_pages.replace('https:', 'https: http://127.0.0.1:*');
  return { ...rest, host_permissions: hosts, content_security_policy: { extension_pages } };
}

/** Each browser has its own key for a panel beside the page, and warns of the other's. */
function panelOf(mode: string) {
  const { side_panel, sidebar_action, permissions, ...rest } = manifest;
  return mode.startsWith('firefox')
    ? { ...rest, sidebar_action, permissions: permissions.filter((name) => name !== 'sidePanel') }
    : { ...rest, side_panel, permissions };
}

/** Of these nearly every function is called on every page that they come to. */
const ALL_CALLED = ['page', 'marks'];

/**
 * V8 reads a script's functions twice, and again where they hold others, as each is called; told that all
 * will be, it reads them once. https://v8.dev/blog/explicit-compile-hints
 */
function compiledWhole(): Plugin {
  return whenWritten('backgrounder:compiled-whole', async (folder) => {
    for (const script of ALL_CALLED) {
      const path = `${folder}/src/content/${script}.iife.js`;
      const code = await readFile(path, 'utf8').catch(() => undefined);
      if (code) await writeFile(path, `//# allFunctionsCalledOnLoad\n${code}`);
    }
  });
}

/** What ships holds other people's work; their licences ask that their notices come with it. */
function withLicences(): Plugin {
  return whenWritten('backgrounder:licences', async (folder) => {
    const notices = Object.entries(project.dependencies).map(
      async ([name, version]) =>
        `${name} ${version}\n\n${await readFile(`node_modules/${name}/LICENSE`, 'utf8')}`,
    );
    const own = ['LICENSE', 'public/dataset/LICENSE'].map((file) => readFile(file, 'utf8'));
    const all = await Promise.all([...own, ...notices]);
    await writeFile(`${folder}/LICENSES.txt`, all.join(`\n${'-'.repeat(80)}\n\n`));
  });
}

/** Does something with the folder of a build once all is in it. */
function whenWritten(name: string, work: (folder: string) => Promise<void>): Plugin {
  let folder = '';
  return {
    name,
    enforce: 'post',
    configResolved(config) {
      folder = config.build.outDir;
    },
    closeBundle: { order: 'post', sequential: true, handler: () => work(folder) },
  };
}

/**
 * crxjs lists a script imported by `?script` as web accessible, and leaves a spare copy of it among
 * the assets. A registered script needs neither, and any page could probe for them.
 */
function leastExposure(): Plugin {
  let spare: string[] = [];
  let folder = '';
  let failed = false;
  return {
    name: 'backgrounder:least-exposure',
    enforce: 'post',
    configResolved(config) {
      folder = config.build.outDir;
    },
    buildEnd(error) {
      failed = error !== undefined;
    },
    generateBundle(_options, bundle) {
      spare = Object.keys(bundle).filter((file) => /^assets\/.*\.iife\.ts-.*\.js$/.test(file));
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        if (failed) return; // The error itself is what should be read.
        const path = `${folder}/manifest.json`;
        const built = JSON.parse(await readFile(path, 'utf8'));
        delete built.web_accessible_resources;
        await writeFile(path, `${JSON.stringify(built, null, 2)}\n`);
        for (const file of spare) await rm(`${folder}/${file}`, { force: true });
      },
    },
  };
}
