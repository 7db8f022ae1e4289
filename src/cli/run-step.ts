import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Runs a program of `node_modules` with its output shown; whether it ended well. */
export function runTool(
  tool: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): boolean {
  const { status } = spawnSync(pathOf(tool), args, {
    ...optionsWith(env),
    stdio: ['ignore', 2, 2],
  });
  return status === 0;
}

/** The same with its output shown only where it did not end well. */
export function runQuietly(tool: string, args: readonly string[]): boolean {
  const { status, stdout, stderr } = spawnSync(pathOf(tool), args, {
    ...optionsWith({}),
    encoding: 'utf8',
  });
  if (status !== 0) console.error(`${stdout}${stderr}`);
  return status === 0;
}

/** The same while others run: its output is kept until it has ended, so that outputs do not mix. */
export function runBeside(
  tool: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<{ ended: boolean; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(pathOf(tool), args, {
      ...optionsWith(env),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const chunks: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (status) =>
      resolve({ ended: status === 0, output: Buffer.concat(chunks).toString() }),
    );
  });
}

function pathOf(tool: string): string {
  return `${ROOT}node_modules/.bin/${tool}${process.platform === 'win32' ? '.cmd' : ''}`;
}

function optionsWith(env: NodeJS.ProcessEnv) {
  return { cwd: ROOT, env: { ...process.env, ...env }, shell: process.platform === 'win32' };
}
