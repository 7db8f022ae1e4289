import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseEach } from '../dataset/parse';
import type { Entity } from '../model/entity';

export const DATASET = fileURLToPath(new URL('../../public/dataset/', import.meta.url));

/** One shard file, read and parsed as far as it can be. */
export interface ShardFile {
  readonly file: string;
  readonly text: string;
  readonly sha256: string;
  readonly entities: readonly Entity[];
  /** What keeps a record from being parsed; empty in a sound shard. */
  readonly problems: readonly string[];
}

/** Every shard in a folder, by name. */
export async function readShards(folder = DATASET): Promise<readonly ShardFile[]> {
  const files = (await readdir(folder))
    .filter((file) => file.endsWith('.json') && file !== 'index.json' && file !== 'schema.json')
    .sort();
  return Promise.all(
    files.map(async (file) => {
      const text = await readFile(`${folder}/${file}`, 'utf8');
      const sha256 = createHash('sha256').update(text).digest('hex');
      return { file, text, sha256, ...parseEach(text, file) };
    }),
  );
}
