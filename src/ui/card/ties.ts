import type { Day } from '../../model/date';
import type { Entity, EntityId } from '../../model/entity';
import { asOf, type Told } from '../../timeline';
import { isInItsName } from './in-its-name';

/** A relation between a card's entity and another on the page, as either record tells it. */
export interface Tie {
  readonly with: Entity;
  readonly told: Told;
}

/**
 * How `entity` is tied to the others on the page, one tie for each, in the order of the page. What held on
 * `day` is preferred to what was over by then, and the entity's own statements to those of the others.
 */
export function tiesOnPage(entity: Entity, onPage: readonly Entity[], day: Day): Tie[] {
  return onPage
    .filter((other) => other.id !== entity.id)
    .flatMap((other): Tie[] => {
      const [own, theirs] = [between(entity, other.id, day), between(other, entity.id, day)];
      const told = own?.held[0] ?? theirs?.held[0] ?? own?.past[0] ?? theirs?.past[0];
      return told ? [{ with: other, told }] : [];
    });
}

function between(of: Entity, to: EntityId, day: Day) {
  const relations = of.statements.filter(
    (statement) => statement.to === to && !isInItsName(of, statement),
  );
  if (!relations.length) return undefined;
  const { held, uncertain, past } = asOf(relations, day, of.sources);
  return { held: [...held, ...uncertain], past };
}
