import type { SearchResult } from '../messages/contract';
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
    const { id, kind, caption, summary } = entity;
    const name = entity.names[ref.name] ?? null;
    return [
      { id, kind, caption, summary: summary.text, name: name?.text === caption ? null : name },
    ];
  });
}
