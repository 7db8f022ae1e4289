import type { Entity, EntityId } from '../model/entity';

/** Linked entities that a record has a relation with, in either direction. */
export type Ties = (entity: Entity) => readonly EntityId[];

/** The ties of any record to the entities that a page names. Countries and places do not count. */
export function tiesTo(linked: ReadonlyMap<EntityId, Entity>): Ties {
  const speaking = [...linked.values()].filter(({ kind }) => !PLACE_LIKE.has(kind));
  const ids = new Set(speaking.map(({ id }) => id));
  const pointing = new Map<EntityId, EntityId[]>();
  for (const { id, statements } of speaking)
    for (const { to } of statements)
      if (to && to !== id) pointing.set(to, [...(pointing.get(to) ?? []), id]);
  const found = new Map<EntityId, readonly EntityId[]>();
  return (entity) => {
    const known = found.get(entity.id);
    if (known) return known;
    const own: EntityId[] = [];
    for (const { to } of entity.statements) if (to && ids.has(to)) own.push(to);
    const others = pointing.get(entity.id) ?? [];
    const ties =
      own.length + others.length > 1 ? [...new Set([...own, ...others])] : own.concat(others);
    found.set(entity.id, ties);
    return ties;
  };
}

/** Half of a beat is related to its country, so that says little. */
export const PLACE_LIKE: ReadonlySet<string> = new Set(['country', 'territory', 'place', 'people']);
