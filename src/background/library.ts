import { type Gazetteer, openGazetteer } from '../gazetteer/match';
import type { DatasetInfo } from '../messages/contract';
import type { Entity, EntityId } from '../model/entity';
import type { NameRef } from '../model/mention';
import type { Database, Recipe } from '../store/database';
import { entitiesAt, entityById } from '../store/entities';
import { type Build, openCurrent, readIndex } from '../store/generations';
import { openSearch, type SearchIndex, search } from '../store/search';

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

/** The generation in use, read from IndexedDB as needed; undefined where there is none yet. */
export async function storedLibrary(database: Database): Promise<Library | undefined> {
  const stored = await openCurrent(database);
  if (!stored) return undefined;
  const { generation, since } = stored;
  const gazetteer = openGazetteer(stored.gazetteer);
  const kept = new Map<number, Entity>();
  let index: Promise<SearchIndex> | undefined;
  return {
    info: info(generation, since, generation.bytes),
    recipe: generation.recipe,
    gazetteer,
    async search(query, limit) {
      index ??= readIndex(database, generation.id, 'search').then(openSearch);
      return search(await index, query, limit);
    },
    async at(ordinals) {
      const found = new Map<number, Entity>();
      const missing: number[] = [];
      for (const ordinal of ordinals) {
        const entity = kept.get(ordinal);
        if (entity) found.set(ordinal, entity);
        else missing.push(ordinal);
      }
      if (kept.size > KEPT_ENTITIES) kept.clear();
      for (const [ordinal, entity] of await entitiesAt(database, generation.id, missing)) {
        found.set(ordinal, entity);
        kept.set(ordinal, entity);
      }
      return found;
    },
    get: (id) => entityById(database, generation.id, id),
  };
}

/** A dataset held in memory, for when IndexedDB cannot be used; gone when the worker sleeps. */
export function memoryLibrary(build: Build): Library {
  const byId = new Map(build.entities.map((entity) => [entity.id, entity]));
  const index = openSearch(build.indexes.search);
  return {
    info: info(build, new Date().toISOString(), 0),
    recipe: build.recipe,
    gazetteer: openGazetteer(build.indexes.gazetteer),
    search: async (query, limit) => search(index, query, limit),
    async at(ordinals) {
      const found = new Map<number, Entity>();
      for (const ordinal of ordinals) {
        const entity = build.entities[ordinal];
        if (entity) found.set(ordinal, entity);
      }
      return found;
    },
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
