import type { Entity } from '../model/entity';
import { sha256 } from '../sources/sha256';
import type {
  Counts,
  Database,
  Generation,
  GenerationId,
  IndexName,
  Pointer,
  Recipe,
} from './database';
import { type Along, flip, settleOn } from './flip';
import { pagesHash, pagesOf, readPages } from './pages';
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
 * Writes a generation beside the one in use, reads it back, and only then makes it the one in use.
 * The one before stays until `settle`. Rejects, and leaves everything as it was, where what is read
 * back is not what was written.
 */
export async function install(
  database: Database,
  build: Build,
  along: Along = {},
): Promise<Generation> {
  await discardStaged(database);
  const id = (await newest(database)) + 1;
  try {
    await journal(database, id);
    const generation = await stage(database, id, build);
    await verify(database, generation);
    await flip(database, generation, along);
    await sweep(database);
    return generation;
  } catch (error) {
    await discardStaged(database).catch(() => undefined);
    throw error;
  }
}

/**
 * The generation in use with the bytes of its gazetteer, read side by side because a page waits for
 * both; undefined where there is none. Rejects where the bytes are missing.
 */
export async function openCurrent(
  database: Database,
): Promise<{ generation: Generation; since: string; gazetteer: ArrayBuffer } | undefined> {
  const pointer = await database.get('pointer', 'pointer');
  if (!pointer) return undefined;
  const [generation, gazetteer] = await Promise.all([
    database.get('generations', pointer.current),
    readIndex(database, pointer.current, 'gazetteer'),
  ]);
  return generation && { generation, since: pointer.since, gazetteer };
}

/** The generation before the one in use, where it is still kept. */
export async function previous(database: Database): Promise<Generation | undefined> {
  const pointer = await database.get('pointer', 'pointer');
  return pointer?.previous ? database.get('generations', pointer.previous) : undefined;
}

/**
 * Takes the previous generation and the rounds of its sources back into use, after reading all of
 * it; what was in use becomes the previous one. Rejects where there is none or it is damaged.
 */
export async function rollBack(database: Database): Promise<void> {
  const before = await previous(database);
  if (!before) throw new Error('there is no previous generation');
  await verify(database, before);
  await flip(database, before, { rounds: before.recipe.rounds });
}

/**
 * At a start of the browser: throws away what a fault left half written, and reads again what was
 * flipped to since the last start, because a power cut may have taken it. Then the one before goes.
 * `went-back` where the current one was damaged and the previous one is in use again; `lost` where
 * no generation can be read.
 */
export async function settle(database: Database): Promise<'sound' | 'went-back' | 'lost'> {
  await discardStaged(database);
  const pointer = await database.get('pointer', 'pointer');
  if (!pointer) return 'lost';
  if (pointer.verified) return 'sound';
  if (await isSound(database, pointer.current)) {
    await settleOn(database, { ...pointer, previous: null, verified: true });
    await sweep(database);
    return 'sound';
  }
  return goBackFrom(database, pointer);
}

async function goBackFrom(database: Database, pointer: Pointer): Promise<'went-back' | 'lost'> {
  try {
    await rollBack(database);
    await settleOn(database, {
      current: pointer.previous ?? 0, // rollBack rejects where there is no previous one
      since: pointer.since,
      previous: null,
      verified: true,
    });
    await sweep(database);
    return 'went-back';
  } catch {
    return 'lost';
  }
}

async function isSound(database: Database, id: GenerationId): Promise<boolean> {
  try {
    const generation = await database.get('generations', id);
    if (!generation) return false;
    await verify(database, generation);
    return true;
  } catch {
    return false;
  }
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

/** Above every number ever used, those of a generation lost half way included. */
async function newest(database: Database): Promise<GenerationId> {
  const keys = await Promise.all([
    database.getAllKeys('generations'),
    database.get('pointer', 'pointer').then((pointer) => (pointer ? [pointer.current] : [])),
  ]);
  return Math.max(0, ...keys.flat());
}

async function journal(database: Database, id: GenerationId): Promise<void> {
  const transaction = database.transaction('journal', 'readwrite', { durability: 'strict' });
  await Promise.all([transaction.store.put({ staging: id }, 'journal'), transaction.done]);
}

/** Throws away the generation that was being written when the worker, or the machine, stopped. */
async function discardStaged(database: Database): Promise<void> {
  if (await database.get('journal', 'journal')) await sweep(database);
}

async function stage(
  database: Database,
  id: GenerationId,
  { version, date, entities, indexes, counts, recipe }: Build,
): Promise<Generation> {
  const hash = await pagesHash(writtenPages(database, id, entities));
  for (const name of ['gazetteer', 'search'] as const) {
    const bytes = indexes[name];
    const stored = bytes.byteLength < BLOB_FROM_BYTES ? bytes : new Blob([bytes]);
    await database.put('indexes', stored, [id, name]);
  }
  const generation: Generation = {
    id,
    version,
    date,
    counts,
    recipe,
    pages: hash.pages,
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

/** Some pages a transaction: one each would be slow, all in one would hold them in memory. */
const PAGES_AT_ONCE = 16;

async function* writtenPages(database: Database, id: GenerationId, entities: readonly Entity[]) {
  const pages = [...pagesOf(id, entities)];
  for (let start = 0; start < pages.length; start += PAGES_AT_ONCE) {
    const some = pages.slice(start, start + PAGES_AT_ONCE);
    const transaction = database.transaction('pages', 'readwrite');
    await Promise.all([...some.map((page) => transaction.store.put(page)), transaction.done]);
    yield* some;
  }
}
