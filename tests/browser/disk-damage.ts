import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from '../../src/cli/find-browsers';

/** What is done to the folder in which a browser keeps its databases; returns how it is undone. */
type Harm = (folder: string) => undefined | (() => void);

/** Where a browser keeps the databases of its extension. */
export function databasesOf(name: BrowserName, profile: string): string {
  if (name === 'chrome') return join(profile, 'Default/IndexedDB');
  const storage = join(profile, 'storage/default');
  // Beside it, in a folder with a context of its own, lies `storage.local`.
  const ours = readdirSync(storage).find((one) => /^moz-extension[^^]*$/.test(one));
  return join(storage, ours ?? 'no folder of an extension');
}

/** The first in every test run, all by `npm run soak -- disk`. */
export const DAMAGE: readonly [title: string, harm: Harm][] = [
  ['X11: a profile with a byte of every block turned', turned],
  ['X11: a profile with every file cut in half', halved],
  ['X11: a profile with the files of large values gone', withoutLargeValues],
  ['X11: a profile with the largest file gone', withoutLargest],
  ['X11: a profile with the folder of the databases gone', (folder) => gone(folder)],
  ['X10: a profile with a folder that may only be read', readOnly],
];

const BLOCK_BYTES = 4096;

function turned(folder: string): undefined {
  for (const file of filesIn(folder)) {
    const bytes = readFileSync(file);
    for (let at = BLOCK_BYTES >> 1; at < bytes.length; at += BLOCK_BYTES)
      bytes[at] = (bytes[at] ?? 0) ^ 0x55;
    writeFileSync(file, bytes);
  }
}

function halved(folder: string): undefined {
  for (const file of filesIn(folder)) truncateSync(file, statSync(file).size >> 1);
}

/** Both browsers keep large values in files of their own, in a folder whose name says so. */
function withoutLargeValues(folder: string): undefined {
  for (const file of filesIn(folder)) if (/\.blob\/|\.files\//.test(file)) rmSync(file);
}

function withoutLargest(folder: string): undefined {
  const [largest] = filesIn(folder).sort((a, b) => statSync(b).size - statSync(a).size);
  if (largest) rmSync(largest);
}

function gone(folder: string): undefined {
  rmSync(folder, { recursive: true });
}

/** Nobody, root included, writes to what is mounted so. */
function readOnly(folder: string): () => void {
  execFileSync('mount', ['--bind', folder, folder]);
  execFileSync('mount', ['-o', 'remount,ro,bind', folder]);
  return () => execFileSync('umount', ['--lazy', folder]);
}

function filesIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => statSync(file).isFile());
  if (!files.length) throw new Error(`${folder}: no files`);
  return files;
}
