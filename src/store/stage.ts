import type { Entity } from '../model/entity';
import { sha256 } from '../sources/sha256';
import type { Counts, Database, Generation, GenerationId, IndexName, Recipe } from './database';
import { hashHashes, hashPage, pagesOf } from './pages';
import { sweep } from './sweep';

/** Above this an index is kept as a Blob. */
const BLOB_FROM_BYTES = 100_000;

/** Everything that a generation stores. */
export interface Build {
  readonly version: string;
  readonly date: string;
  /** In order of id; an entity's place is its ordinal. */
  readonly entities: readonly Entity[];
  readonly indexes: Readonly<Record<IndexName, ArrayBuffer>>;
  readonly counts: Counts;
  readonly recipe: Recipe;
}

/**
 * Writes a generation beside the one in use. The journal names it, so that it is deleted if this is
 * interrupted.
 */
export async function stage(database: Database, build: Build): Promise<Generation> {
  const id = (await newest(database)) + 1;
  const noting = database.transaction('journal', 'readwrite');
  await Promise.all([noting.store.put({ staging: id }, 'journal'), noting.done]);
  return write(database, id, build);
}

/** Deletes a generation whose writing was interrupted. */
export async function discardStaged(database: Database): Promise<void> {
  if (await database.get('journal', 'journal')) await sweep(database);
}

/** The highest number in use, or named by the pointer. */
async function newest(database: Database): Promise<GenerationId> {
  const keys = await Promise.all([
    database.getAllKeys('generations'),
    database.get('pointer', 'pointer').then((pointer) => (pointer ? [pointer.current] : [])),
  ]);
  return Math.max(0, ...keys.flat());
}

async function write(
  database: Database,
  id: GenerationId,
  { version, date, entities, indexes, counts, recipe }: Build,
): Promise<Generation> {
  const { pages, bytes, pagesHash } = await writePages(database, id, entities);
  for (const name of ['gazetteer', 'search'] as const) {
    const index = indexes[name];
    const stored = index.byteLength < BLOB_FROM_BYTES ? index : new Blob([index]);
    await database.put('indexes', stored, [id, name]);
  }
  const generation: Generation = {
    id,
    version,
    date,
    counts,
    recipe,
    pages,
    pagesHash,
    indexHashes: {
      gazetteer: await sha256(indexes.gazetteer),
      search: await sha256(indexes.search),
    },
    bytes: bytes + indexes.gazetteer.byteLength + indexes.search.byteLength,
    built: new Date().toISOString(),
  };
  const transaction = database.transaction('generations', 'readwrite');
  await Promise.all([transaction.store.put(generation), transaction.done]);
  return generation;
}

/** Pages in a transaction: with one each it would be slow, with all in one they would all be in memory. */
const PAGES_AT_ONCE = 32;

async function writePages(database: Database, id: GenerationId, entities: readonly Entity[]) {
  const pages = [...pagesOf(id, entities)];
  const hashes: string[] = [];
  let bytes = 0;
  for (let start = 0; start < pages.length; start += PAGES_AT_ONCE) {
    const some = await Promise.all(
      pages
        .slice(start, start + PAGES_AT_ONCE)
        .map(async (page) => ({ page, ...(await hashPage(page)) })),
    );
    const transaction = database.transaction('pages', 'readwrite');
    await Promise.all([
      ...some.map(({ page, hash }) => transaction.store.put({ ...page, hash })),
      transaction.done,
    ]);
    for (const one of some) {
      hashes.push(one.hash);
      bytes += one.bytes;
    }
  }
  return { pages: pages.length, bytes, pagesHash: await hashHashes(hashes) };
}
