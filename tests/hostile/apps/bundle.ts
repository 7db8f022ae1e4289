import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compile, compileModule } from 'svelte/compiler';
import { build, type InlineConfig, type Plugin } from 'vite';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));

/** One of the apps in this folder as a script for a page, which leaves its exports in `app`. */
export function bundle(entry: string): Promise<string> {
  const lib = { entry: join(FOLDER, entry), formats: ['iife' as const], name: 'app' };
  return built({ plugins: [svelte('client')], build: { lib } });
}

let sent: Promise<Record<string, string>> | undefined;

/** The markup that an app's server sends, before its script takes it up. */
export async function markup(app: string): Promise<string> {
  sent ??= built({
    plugins: [svelte('server')],
    ssr: { noExternal: true },
    build: { ssr: join(FOLDER, 'markup.js') },
  }).then(run);
  const found = (await sent)[app];
  if (!found) throw new Error(`${app}: no markup`);
  return found;
}

async function run(code: string): Promise<Record<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'backgrounder-'));
  const file = join(folder, 'markup.mjs');
  await writeFile(file, code);
  const { markup } = await import(pathToFileURL(file).href);
  await rm(folder, { recursive: true });
  return markup();
}

async function built({ build: how, ...config }: InlineConfig): Promise<string> {
  const result = await build({
    ...config,
    configFile: false,
    logLevel: 'error',
    // The frameworks warn in development alone.
    define: { 'process.env.NODE_ENV': '"development"' },
    build: { ...how, write: false, minify: false },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (!first || !('output' in first)) throw new Error('nothing was built');
  return first.output[0].code;
}

function svelte(generate: 'client' | 'server'): Plugin {
  return {
    name: 'svelte',
    transform(code, id) {
      const options = { generate, filename: id, dev: true };
      if (id.endsWith('.svelte')) return compile(code, options).js;
      return id.endsWith('.svelte.js') ? compileModule(code, options).js : undefined;
    },
  };
}
