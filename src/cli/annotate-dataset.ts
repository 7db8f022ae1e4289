import { readdir, readFile, stat } from 'node:fs/promises';
import { isLabels, parseLabels } from '../dataset/labels';
import { parseShard } from '../dataset/parse';
import type { Entity } from '../model/entity';
import { todayHere } from '../today-here';
import { DATASET } from './shards';

/** The records of a shard, of a folder of shards, or of a list of labels; by default those that ship. */
export async function readEntities(path = DATASET): Promise<readonly Entity[]> {
  if (!(await stat(path)).isDirectory()) return read(path);
  const files = (await readdir(path)).filter(
    (file) => file.endsWith('.json') && !NOT_SHARDS.has(file),
  );
  const shards = await Promise.all(files.sort().map((file) => read(`${path}/${file}`)));
  return shards.flat();
}

const NOT_SHARDS = new Set(['index.json', 'schema.json']);

async function read(file: string): Promise<readonly Entity[]> {
  const text = await readFile(file, 'utf8');
  return isLabels(text) ? parseLabels(text, file, todayHere()) : parseShard(text, file);
}
