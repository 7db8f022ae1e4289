import type { SearchResult } from '../../messages/contract';
import { type Entity, FAMILIARITIES } from '../../model/entity';
import type { Name } from '../../model/name';
import { searchKey } from '../../store/search-index';
import type { Library } from '../dataset/library';

/** Entities whose names answer a query, best first; of those that answer alike the better known first. */
export async function searchEntities(
  library: Library,
  query: string,
  limit: number,
): Promise<readonly SearchResult[]> {
  const refs = await library.search(query, limit);
  const entities = await library.at(refs.map((ref) => ref.entity));
  const wanted = searchKey(query);
  const found = refs.flatMap((ref) => {
    const entity = entities.get(ref.entity);
    if (!entity) return [];
    const name = entity.names[ref.name];
    const known = FAMILIARITIES.indexOf(entity.familiarity);
    return [{ answer: answers(name, wanted), known, result: resultOf(entity, name) }];
  });
  return found.sort((a, b) => a.answer - b.answer || a.known - b.known).map(({ result }) => result);
}

/** How well a name answers: 0 as a whole, 1 as it begins, 2 in a later word, 3 but for a typo. */
function answers(name: Name | undefined, wanted: string): number {
  const key = name ? searchKey(name.text) : '';
  if (key === wanted) return 0;
  if (key.startsWith(wanted)) return 1;
  return key.includes(` ${wanted}`) ? 2 : 3;
}

/** An entity as a line of results, found by one of its names. */
export function resultOf(entity: Entity, name: Name | undefined): SearchResult {
  const { id, kind, caption, summary, layer, origin } = entity;
  return {
    id,
    kind,
    caption,
    summary: summary.text,
    name: name && !tells(caption, name) ? name : null,
    ...(layer && { layer }),
    ...(origin && { origin }),
  };
}

/** Whether a caption already says a name; who added a name that is not ours is told all the same. */
function tells(caption: string, { text, layer }: Name): boolean {
  if (text === caption) return true;
  return layer === undefined && ` ${searchKey(caption)} `.includes(` ${searchKey(text)} `);
}
