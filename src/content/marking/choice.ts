import type { EntityId } from '../../model/entity';
import type { Annotation } from '../../model/mention';

/** An annotation with the reading that the reader has chosen for its name, if they have chosen one. */
export function chosenInstead(
  annotation: Annotation,
  chosen: ReadonlyMap<string, EntityId>,
): Annotation {
  const { entity, others, exact } = annotation;
  const instead = chosen.get(exact);
  if (!instead || instead === entity || !others.includes(instead)) return annotation;
  return {
    ...annotation,
    entity: instead,
    others: [entity, ...others.filter((other) => other !== instead)],
    ambiguous: false,
    evidence: [{ type: 'reader' }],
  };
}
