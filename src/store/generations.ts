import type { Entity } from '../model/entity';
import type {
  Counts,
  Database,
  Generation,
  GenerationId,
  IndexName,
  Page,
  Pointer,
} from './database';

/** Entities in a row: about 32 to 64 KB, the size that stages and reads best. */
export const PAGE_SIZE = 16;

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
}

/**
 * Writes a generation beside the one in use, reads it back, and only then makes it the one in use.
 * Rejects, and leaves everything as it was, where what is read back is not what was written.
 */
export async function install(database: Database, build: Build): Promise<Generation> {
  const id = (await newest(database)) + 1;
  try {
    const generation = await stage(database, id, build);
    await verify(database, generation);
    await flip(database, id);
    await dropOthers(database, id);
    return generation;
  } catch (error) {
    await drop(database, id).catch(() => undefined);
    throw error;
  }
}

/** The generation in use, or undefined where there is none. */
export async function current(
  database: Database,
): Promise<{ generation: Generation; since: string } | undefined> {
  const pointer = await database.get('pointer', 'pointer');
  const generation = pointer && (await database.get('generations', pointer.current));
  return generation && { generation, since: pointer.since };
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

/** Reads every part of a generation; rejects with the first part that is not as it was written. */
export async function verify(database: Database, generation: Generation): Promise<void> {
  const { id } = generation;
  const hash = await pagesHash(readPages(database, id, generation.pages));
  if (hash.hex !== generation.pagesHash) throw new Error(`generation ${id}: pages are damaged`);
  for (const name of ['gazetteer', 'search'] as const) {
    const hex = await sha256(await readIndex(database, id, name));
    if (hex !== generation.indexHashes[name])
      throw new Error(`generation ${id}: index ${name} is damaged`);
  }
}

async function newest(database: Database): Promise<GenerationId> {
  const keys = await Promise.all([
    database.getAllKeys('generations'),
    database.get('pointer', 'pointer').then((pointer) => (pointer ? [pointer.current] : [])),
  ]);
  return Math.max(0, ...keys.flat());
}

async function stage(
  database: Database,
  id: GenerationId,
  { version, date, entities, indexes, counts }: Build,
): Promise<Generation> {
  const pages = [...pagesOf(id, entities)];
  for (const page of pages) await database.put('pages', page);
  for (const name of ['gazetteer', 'search'] as const) {
    const bytes = indexes[name];
    const stored = bytes.byteLength < BLOB_FROM_BYTES ? bytes : new Blob([bytes]);
    await database.put('indexes', stored, [id, name]);
  }
  const hash = await pagesHash(pages);
  const generation: Generation = {
    id,
    version,
    date,
    counts,
    pages: pages.length,
    pagesHash: hash.hex,
    indexHashes: {
      gazetteer: await sha256(indexes.gazetteer),
      search: await sha256(indexes.search),
    },
    bytes: hash.bytes + indexes.gazetteer.byteLength + indexes.search.byteLength,
    built: new Date().toISOString(),
  };
  const transaction = database.transaction('generations', 'readwrite', { durability: 'strict' });
  await Promise.all([transaction.store.put(generation), transaction.done]);
  return generation;
}

function* pagesOf(generation: GenerationId, entities: readonly Entity[]): Iterable<Page> {
  for (let start = 0; start < entities.length; start += PAGE_SIZE) {
    const part = entities.slice(start, start + PAGE_SIZE);
    const firstId = part[0]?.id ?? '';
    yield { generation, page: start / PAGE_SIZE, firstId, entities: part };
  }
}

async function* readPages(database: Database, id: GenerationId, count: number) {
  for (let page = 0; page < count; page++) {
    const stored = await database.get('pages', [id, page]);
    if (!stored) throw new Error(`generation ${id}: page ${page} is missing`);
    yield stored;
  }
}

/** Hash of the hashes of the pages, so that no more than one page is in memory as text. */
async function pagesHash(pages: Iterable<Page> | AsyncIterable<Page>) {
  const encoder = new TextEncoder();
  let hashes = '';
  let bytes = 0;
  for await (const page of pages) {
    const json = encoder.encode(JSON.stringify(page.entities));
    bytes += json.byteLength;
    hashes += await sha256(json);
  }
  return { hex: await sha256(encoder.encode(hashes)), bytes };
}

async function sha256(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Strict: with relaxed durability a power cut loses or breaks everything, in both browsers. */
async function flip(database: Database, id: GenerationId): Promise<void> {
  const transaction = database.transaction(['pointer', 'generations'], 'readwrite', {
    durability: 'strict',
  });
  const pointer: Pointer = { current: id, since: new Date().toISOString() };
  await Promise.all([transaction.objectStore('pointer').put(pointer, 'pointer'), transaction.done]);
}

async function dropOthers(database: Database, keep: GenerationId): Promise<void> {
  const ids = await database.getAllKeys('generations');
  for (const id of ids) if (id !== keep) await drop(database, id);
}

async function drop(database: Database, id: GenerationId): Promise<void> {
  const transaction = database.transaction(['generations', 'pages', 'indexes'], 'readwrite');
  const all = IDBKeyRange.bound([id], [id, []]);
  await Promise.all([
    transaction.objectStore('generations').delete(id),
    transaction.objectStore('pages').delete(all),
    transaction.objectStore('indexes').delete(all),
    transaction.done,
  ]);
}
