import { parseIndex, parseShard } from '../dataset/parse';
import type { Dataset } from '../model/dataset';
import type { Entity, EntityId } from '../model/entity';
import { sha256 } from './sha256';

/** Reads one file of the dataset's folder as text. */
export type ReadFile = (file: string) => Promise<string>;

/**
 * The dataset that ships with the extension.
 * Rejects, saying which file, where one is missing, is not the one that the index names, or is broken.
 */
export async function bundled(readFile: ReadFile): Promise<Dataset> {
  const index = parseIndex(await readFile('index.json'));
  const shards = await Promise.all(
    index.shards.map(async (shard) => {
      const text = await readFile(shard.file);
      if ((await sha256(new TextEncoder().encode(text))) !== shard.sha256)
        throw new Error(`${shard.file}: not the file that index.json names`);
      return parseShard(text, shard.file);
    }),
  );
  return { version: index.version, date: index.date, entities: shards.flat() };
}

/** One record as it ships, undefined where there is none; only shards that write the id are parsed. */
export async function bundledRecord(readFile: ReadFile, id: EntityId): Promise<Entity | undefined> {
  const { shards } = parseIndex(await readFile('index.json'));
  const texts = await Promise.all(shards.map(({ file }) => readFile(file)));
  for (const [at, { file }] of shards.entries()) {
    const text = texts[at] ?? '';
    const found = text.includes(`"${id}"`) && parseShard(text, file).find((one) => one.id === id);
    if (found) return found;
  }
  return undefined;
}

/** The version that ships, without reading the records. */
export async function bundledVersion(readFile: ReadFile): Promise<string> {
  return parseIndex(await readFile('index.json')).version;
}
