import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from '../../src/cli/find-browsers';
import { builtFolder } from './harness';

type Manifest = Record<string, unknown> & { readonly permissions: readonly string[] };

/** Records it ships; a generation of them is built in a moment, where all take seconds. */
const RECORDS = 40;

/**
 * The granted build with a small dataset in it, Interpol among it, and with whatever `change` makes of
 * its manifest; resolves to its folder. Nothing of its code is another.
 */
export async function smallExtension(
  name: BrowserName,
  change: (manifest: Manifest) => Manifest = (manifest) => manifest,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'backgrounder-small-'));
  await cp(builtFolder(name), folder, { recursive: true });
  const dataset = join(folder, 'dataset');
  const records = await someRecords(dataset);
  for (const file of await readdir(dataset))
    if (file !== 'index.json') await rm(join(dataset, file));
  const shard = JSON.stringify({ records });
  await writeFile(join(dataset, 'some.json'), shard);
  const sha256 = createHash('sha256').update(shard).digest('hex');
  const index = JSON.parse(await readFile(join(dataset, 'index.json'), 'utf8'));
  index.shards = [{ file: 'some.json', records: records.length, sha256 }];
  await writeFile(join(dataset, 'index.json'), JSON.stringify(index));
  const manifest = join(folder, 'manifest.json');
  const changed = change(JSON.parse(await readFile(manifest, 'utf8')));
  await writeFile(manifest, JSON.stringify(changed));
  return folder;
}

async function someRecords(dataset: string): Promise<readonly { id: string }[]> {
  for (const file of await readdir(dataset)) {
    if (!file.endsWith('.json')) continue; // The licence lies beside the records.
    const { records = [] } = JSON.parse(await readFile(join(dataset, file), 'utf8'));
    const interpol = records.find(({ id }: { id: string }) => id === 'interpol');
    if (interpol) return [...new Set([interpol, ...records])].slice(0, RECORDS);
  }
  throw new Error('the dataset has no record of Interpol');
}
