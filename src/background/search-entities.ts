import type { SearchResult } from '../messages/contract';
import type { Entity, Name } from '../model/entity';
import type { Library } from './library';

/** Entities whose names answer a query, best first. */
export async function searchEntities(
  library: Library,
  query: string,
  limit: number,
): Promise<readonly SearchResult[]> {
  const refs = await library.search(query, limit);
  const entities = await library.at(refs.map((ref) => ref.entity));
  return refs.flatMap((ref) => {
    const entity = entities.get(ref.entity);
    if (!entity) return [];
    return [resultOf(entity, entity.names[ref.name])];
  });
}

/** An entity as a line of results, found by one of its names. */
export function resultOf(entity: Entity, name: Name | undefined): SearchResult {
  const { id, kind, caption, summary, layer, origin } = entity;
  return {
    id,
    kind,
    caption,
    summary: summary.text,
    name: name && name.text !== caption ? name : null,
    ...(layer && { layer }),
    ...(origin && { origin }),
  };
}
