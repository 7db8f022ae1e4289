import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Runs a program of `node_modules` with its output shown; whether it ended well. */
export function runTool(
  tool: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): boolean {
  const suffix = process.platform === 'win32' ? '.cmd' : '';
  const { status } = spawnSync(`${ROOT}node_modules/.bin/${tool}${suffix}`, args, {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  return status === 0;
}
