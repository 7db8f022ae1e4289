import { rmSync } from 'node:fs';
import { ROOT, runTool } from './run-step';

/**
 * Each build by name. A granted one differs in one thing: the hosts are granted at install, because
 * no prompt can be answered in a test or a demo.
 */
export const BUILDS = ['chrome', 'firefox', 'chrome-granted', 'firefox-granted'] as const;
export type BuildName = (typeof BUILDS)[number];

/** Builds into `dist/<name>`; throws where the build fails. Returns the folder. */
export function build(name: BuildName): string {
  const folder = `${ROOT}dist/${name}`;
  rmSync(folder, { recursive: true, force: true });
  if (!runTool('vite', ['build', '--mode', name, '--logLevel', 'warn']))
    throw new Error(`The build ${name} failed.`);
  return folder;
}

// `npm run build` makes what is published: the first two.
if (process.argv[1]?.endsWith('build.ts'))
  for (const name of BUILDS.slice(0, 2)) console.log(build(name));
