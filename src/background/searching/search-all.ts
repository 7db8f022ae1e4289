import type { SearchResult } from '../../messages/contract';
import { entitiesIn, find } from '../dataset/find';
import { ready } from '../dataset/ready';
import { ownEntries } from '../own/own-entries';
import { resultOf, searchEntities } from './search-entities';

/** Entities that answer a query. The reader's own entries come first. */
export async function searchAll(query: string, limit: number): Promise<readonly SearchResult[]> {
  const [own, found] = await Promise.all([
    searchOwn(query, limit).catch(() => []),
    searchEntities(await ready(), query, limit),
  ]);
  const mine = new Set(own.map(({ id }) => id));
  return [...own, ...found.filter(({ id }) => !mine.has(id))].slice(0, limit);
}

/** Entries that answer a query; for the reader's own pages only. */
async function searchOwn(query: string, limit: number): Promise<readonly SearchResult[]> {
  const { entities, index } = await ownEntries();
  const at = async (ordinals: Iterable<number>) => entitiesIn(entities, ordinals);
  const found = await find(index, at, query, limit);
  return found.flatMap(({ entity: ordinal, name }) => {
    const entity = entities[ordinal];
    return entity ? [resultOf(entity, entity.names[name])] : [];
  });
}
