import { execFileSync } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './harness';
import { family } from './processes';

/** A disk of its own, whose power can be cut. */
export interface Disk {
  readonly folder: string;
  /** Half a minute without a cut: what was written is on the disk, as any system sees to by then. */
  rest(): void;
  /** Ends a browser, and loses everything that it had not told the disk to keep. */
  cut(browser: number): Promise<void>;
  close(): void;
}

const STOPPED_MS = 300;

/**
 * A file system in a file, which so is just what has reached the "disk". Its journal is written only
 * when somebody asks for it: what is not synced is not there after a cut. Needs Linux, and root.
 */
export function openDisk(): Disk {
  const place = mkdtempSync(join(tmpdir(), 'backgrounder-power-'));
  const image = join(place, 'disk');
  const folder = join(place, 'mounted');
  const run = (command: string, ...given: string[]) =>
    execFileSync(command, given, { stdio: 'ignore' });
  const mount = () => run('mount', '-o', 'loop,commit=600', image, folder);
  run('mkdir', folder);
  run('truncate', '-s', '600M', image);
  run('mkfs.ext4', '-q', image);
  mount();
  return {
    folder,
    rest: () => void run('sync', '-f', folder),
    async cut(browser) {
      const processes = family(browser);
      for (const pid of processes) signal(pid, 'SIGSTOP');
      // What they had asked the disk for comes to its end first: a copy in its midst would be no cut.
      await new Promise((done) => setTimeout(done, STOPPED_MS));
      run('cp', '--sparse=always', image, `${image}.cut`);
      for (const pid of processes) signal(pid, 'SIGKILL');
      // They let go of their files a moment after they are gone.
      await until(() => isDone(() => run('umount', folder)), 'the disk to be free');
      renameSync(`${image}.cut`, image);
      mount();
    },
    close() {
      run('umount', '--lazy', folder);
      rmSync(place, { recursive: true, force: true });
    },
  };
}

function isDone(run: () => unknown): boolean {
  try {
    run();
    return true;
  } catch {
    return false;
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It was gone by itself.
  }
}
