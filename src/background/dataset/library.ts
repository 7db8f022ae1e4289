import { type Gazetteer, openGazetteer } from '../../gazetteer/match';
import type { DatasetInfo } from '../../messages/data-info';
import type { Entity, EntityId } from '../../model/entity';
import type { NameRef } from '../../model/mention';
import type { Database, Generation, GenerationId, Recipe } from '../../store/database';
import { entitiesAt, entityById } from '../../store/entities';
import { openCurrent } from '../../store/generations';
import { openSearch } from '../../store/search-index';
import type { Build } from '../../store/stage';
import { readIndex, verifyIndex } from '../../store/verify';
import { entitiesIn, find } from './find';
import { memo } from './memo';
import { verifyLater } from './verify-later';

/** The dataset in use, wherever it is kept. */
export interface Library {
  readonly info: DatasetInfo;
  readonly recipe: Recipe;
  readonly gazetteer: Gazetteer;
  search(query: string, limit: number): Promise<readonly NameRef[]>;
  at(ordinals: Iterable<number>): Promise<ReadonlyMap<number, Entity>>;
  get(id: EntityId): Promise<Entity | undefined>;
}

/** Entities kept while the worker is awake; a busy page names a few hundred. */
const KEPT_ENTITIES = 2_000;

/**
 * The generation in use, read from IndexedDB as needed; undefined where there is none yet. What was read
 * is verified a little later; `damaged` is called where it is missing or not what was written.
 */
export async function storedLibrary(
  database: Database,
  damaged: (generation: GenerationId) => void,
): Promise<Library | undefined> {
  const stored = await openCurrent(database);
  if (!stored) return undefined;
  const { generation, since } = stored;
  const tell = () => damaged(generation.id);
  const orDamaged = <T>(reading: Promise<T>): Promise<T> =>
    reading.catch((error) => {
      tell();
      throw error;
    });
  const gazetteer = openGazetteer(stored.gazetteer);
  const pageRead = verifyLater(generation, stored.gazetteer, tell);
  const kept = new Map<number, Entity>();
  /** The same entities by id, because a page's next blocks and its cards need them again. */
  const keptById = new Map<EntityId, Entity>();
  const index = memo(() => orDamaged(searchBytes(database, generation)).then(openSearch));
  const at: Library['at'] = async (ordinals) => {
    const found = new Map<number, Entity>();
    const missing: number[] = [];
    for (const ordinal of ordinals) {
      const entity = kept.get(ordinal);
      if (entity) found.set(ordinal, entity);
      else missing.push(ordinal);
    }
    if (kept.size > KEPT_ENTITIES) {
      kept.clear();
      keptById.clear();
    }
    const reading = entitiesAt(database, generation.id, missing, pageRead);
    for (const [ordinal, entity] of await orDamaged(reading)) {
      found.set(ordinal, entity);
      kept.set(ordinal, entity);
      keptById.set(entity.id, entity);
    }
    return found;
  };
  return {
    info: info(generation, since, generation.bytes),
    recipe: generation.recipe,
    gazetteer,
    async search(query, limit) {
      return find(await index.get(), at, query, limit);
    },
    at,
    get: async (id) => keptById.get(id) ?? entityById(database, generation.id, id, pageRead),
  };
}

async function searchBytes(database: Database, generation: Generation): Promise<ArrayBuffer> {
  const bytes = await readIndex(database, generation.id, 'search');
  await verifyIndex(generation, 'search', bytes);
  return bytes;
}

/** A dataset held in memory, for when IndexedDB cannot be used; gone when the worker sleeps. */
export function memoryLibrary(build: Build): Library {
  const byId = new Map(build.entities.map((entity) => [entity.id, entity]));
  const index = openSearch(build.indexes.search);
  const at: Library['at'] = async (ordinals) => entitiesIn(build.entities, ordinals);
  return {
    info: info(build, new Date().toISOString(), 0),
    recipe: build.recipe,
    gazetteer: openGazetteer(build.indexes.gazetteer),
    search: (query, limit) => find(index, at, query, limit),
    at,
    get: async (id) => byId.get(id),
  };
}

function info(
  { version, date, counts, recipe }: Pick<Build, 'version' | 'date' | 'counts' | 'recipe'>,
  since: string,
  bytes: number,
): DatasetInfo {
  const from = Object.keys(recipe.rounds).length ? 'sources' : 'bundle';
  return { version, date, ...counts, since, bytes, from };
}
