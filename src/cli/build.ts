import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { parseIndex } from '../dataset/parse';
import { ROOT, runQuietly } from './run-step';

/**
 * Each build by name. A granted one differs in one thing: the hosts are granted at install, because
 * no prompt can be answered in a test or a demo.
 */
export const BUILDS = ['chrome', 'firefox', 'chrome-granted', 'firefox-granted'] as const;
type BuildName = (typeof BUILDS)[number];

/** Builds into `dist/<name>`; throws, saying why, where it cannot. Returns the folder. */
export function build(name: BuildName): string {
  refuseStaleIndex();
  const folder = `${ROOT}dist/${name}`;
  rmSync(folder, { recursive: true, force: true });
  console.error(`Building ${name} …`);
  if (!runQuietly('vite', ['build', '--mode', name])) throw new Error(`The build ${name} failed.`);
  return folder;
}

/** The extension refuses a shard that is not the one its index names, and then knows nobody. */
function refuseStaleIndex(): void {
  const folder = `${ROOT}public/dataset/`;
  const { shards } = parseIndex(readFileSync(`${folder}index.json`, 'utf8'));
  for (const { file, sha256 } of shards) {
    const bytes = readFileSync(folder + file);
    if (createHash('sha256').update(bytes).digest('hex') !== sha256)
      throw new Error(`index.json is stale for ${file}. Run: npm run dataset -- index`);
  }
}

// `npm run build` makes what is published: the first two.
if (process.argv[1]?.endsWith('build.ts'))
  for (const name of BUILDS.slice(0, 2)) console.log(build(name));
