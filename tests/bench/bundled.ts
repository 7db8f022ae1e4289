import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * A script of this folder as it would ship, in one file: no import is looked up while it runs, and no function
 * is wrapped to keep its name, as it is in what runs from source. Resolves to the file's path.
 */
export async function bundled(script: string): Promise<string> {
  const outDir = `${ROOT}node_modules/.bench-${script}`;
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: `${ROOT}tests/bench/${script}.ts`,
      outDir,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: { output: { topLevelVar: false } },
    },
  });
  return `${outDir}/${script}.js`;
}
