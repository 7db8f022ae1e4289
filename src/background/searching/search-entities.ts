import { match } from '../../gazetteer/match';
import type { SearchResult } from '../../messages/contract';
import type { Entity } from '../../model/entity';
import type { NameRef } from '../../model/mention';
import type { Name } from '../../model/name';
import { searchKey } from '../../store/search-query';
import type { Library } from '../dataset/library';

/** Entities that answer a query, best first; where none does, those named in it, as in a pasted sentence. */
export async function searchEntities(
  library: Library,
  query: string,
  limit: number,
): Promise<readonly SearchResult[]> {
  const found = await library.search(query, limit);
  const refs = found.length ? found : namedIn(library, query, limit);
  const entities = await library.at(refs.map((ref) => ref.entity));
  return refs.flatMap((ref) => {
    const entity = entities.get(ref.entity);
    return entity ? [resultOf(entity, entity.names[ref.name])] : [];
  });
}

/** The entities that have a name in a text, in the order of the text. */
function namedIn({ gazetteer }: Library, text: string, limit: number): readonly NameRef[] {
  const found = new Map<number, NameRef>();
  for (const { names } of match(gazetteer, text))
    for (const ref of names) if (!found.has(ref.entity)) found.set(ref.entity, ref);
  return [...found.values()].slice(0, limit);
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

/** Whether a caption already says a name. A name that others added is always shown, with who added it. */
function tells(caption: string, { text, layer }: Name): boolean {
  if (text === caption) return true;
  return layer === undefined && ` ${searchKey(caption)} `.includes(` ${searchKey(text)} `);
}
