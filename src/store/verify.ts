import { sha256 } from '../sources/sha256';
import type { Database, Generation, GenerationId, IndexName } from './database';
import { hashHashes, hashPage, readPages } from './pages';

/** Reads every part of a generation; rejects with the first part that is not as it was written. */
export async function verify(database: Database, generation: Generation): Promise<void> {
  const { id } = generation;
  const hashes: string[] = [];
  for await (const page of readPages(database, id, generation.pages))
    hashes.push((await hashPage(page)).hash);
  if ((await hashHashes(hashes)) !== generation.pagesHash)
    throw new Error(`generation ${id}: pages are damaged`);
  for (const name of ['gazetteer', 'search'] as const)
    await verifyIndex(generation, name, await readIndex(database, id, name));
}

/** Rejects where the bytes of an index are not those that were written. */
export async function verifyIndex(
  { id, indexHashes }: Generation,
  name: IndexName,
  bytes: ArrayBuffer,
): Promise<void> {
  if ((await sha256(bytes)) !== indexHashes[name])
    throw new Error(`generation ${id}: index ${name} is damaged`);
}

/** The bytes of an index; rejects where they are missing. */
export async function readIndex(
  database: Database,
  id: GenerationId,
  name: IndexName,
): Promise<ArrayBuffer> {
  const stored = await database.get('indexes', [id, name]);
  if (!stored) throw new Error(`generation ${id}: index ${name} is missing`);
  return stored instanceof Blob ? stored.arrayBuffer() : stored;
}
