import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const folders = (process.env.PATH ?? '').split(delimiter);

/** Whether a virtual screen can be had: X11's, which runs without a graphics card. */
export const HAS_SCREEN = folders.some((folder) => existsSync(join(folder, 'Xvfb')));

/** Starts a virtual screen of its own and shows on it what is launched from now on; `close` ends it. */
export async function openScreen(): Promise<{ close(): void }> {
  const args = ['-displayfd', '3', '-screen', '0', '1280x1000x24', '-nolisten', 'tcp'];
  const screen = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const before = process.env.DISPLAY;
  process.env.DISPLAY = `:${await numberFrom(screen)}`;
  return {
    close() {
      if (before === undefined) delete process.env.DISPLAY;
      else process.env.DISPLAY = before;
      screen.kill();
    },
  };
}

/** The first line that it writes, when it is ready. */
function numberFrom(screen: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    screen.stdio[3]?.once('data', (line) => resolve(String(line).trim()));
    screen.once('error', reject);
    screen.once('exit', () => reject(new Error('The virtual screen did not start.')));
  });
}
