import type { CastMember } from '../messages/contract';
import type { Entity, EntityId } from '../model/entity';
import { mentionsIn, type Passage } from './passages';

/** Who the passages name, in order of first mention; names that may be several are nobody's yet. */
export function castOf(
  passages: readonly Passage[],
  entity: (id: EntityId) => Entity | undefined,
): readonly CastMember[] {
  const counts = new Map<EntityId, number>();
  for (const { annotation } of mentionsIn(passages))
    if (!annotation.ambiguous)
      counts.set(annotation.entity, (counts.get(annotation.entity) ?? 0) + 1);
  return [...counts].flatMap(([id, mentions]) => {
    const known = entity(id);
    return known ? [{ id, mentions, kind: known.kind, caption: known.caption }] : [];
  });
}
