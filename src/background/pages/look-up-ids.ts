import type { Entity, EntityId } from '../../model/entity';

/** Each may be a read of the database, and what others read there waits for those that were asked before. */
const AT_ONCE = 50;

/** The entities with these ids, in their order; ids that no entity has are left out. */
export async function lookUpIds(
  get: (id: EntityId) => Promise<Entity | undefined>,
  ids: Iterable<EntityId>,
): Promise<Entity[]> {
  const wanted = [...new Set(ids)];
  const found: Entity[] = [];
  for (let at = 0; at < wanted.length; at += AT_ONCE) {
    const some = await Promise.all(wanted.slice(at, at + AT_ONCE).map(get));
    found.push(...some.flatMap((entity) => entity ?? []));
  }
  return found;
}
