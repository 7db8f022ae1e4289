import type { CastMember, Named } from '../../messages/page-info';
import type { EntityId } from '../../model/entity';
import { mentionsIn, type Passage } from '../reading/passages';

/** Who the passages name, in order of first mention; ambiguous names do not count. */
export function castOf(
  passages: readonly Passage[],
  about: (id: EntityId) => Named | undefined,
): readonly CastMember[] {
  const named = new Map<EntityId, { mentions: number; words: string }>();
  for (const { annotation } of mentionsIn(passages)) {
    if (annotation.ambiguous) continue;
    const before = named.get(annotation.entity) ?? { mentions: 0, words: annotation.exact };
    named.set(annotation.entity, { ...before, mentions: before.mentions + 1 });
  }
  return [...named].flatMap(([id, { mentions, words }]) => {
    const known = about(id);
    return known ? [{ id, mentions, words, kind: known.kind, caption: known.caption }] : [];
  });
}
