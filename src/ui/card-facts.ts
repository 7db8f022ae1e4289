import type { Day } from '../model/date';
import type { Entity } from '../model/entity';
import { type NameInTime, standing, type Told } from '../timeline';

/** Most statements shown before the reader asks for more. */
const FIRST = 5;

/** What a card says first, what has changed since, and the rest of what the dataset holds. */
export interface CardFacts {
  readonly first: readonly Told[];
  readonly changed: readonly Told[];
  readonly rest: readonly Told[];
  /** The name then and now, where they differ. */
  readonly name: NameInTime | null;
}

/** Sorts an entity's statements into the parts of a card. What may have held fills up what surely did. */
export function cardFacts(entity: Entity, asOf: Day, today: Day): CardFacts {
  const { held, uncertain, unknown, past, retracted, changed, name } = standing(
    entity,
    asOf,
    today,
  );
  const likely = [...held, ...uncertain];
  const began = changed.filter(({ type }) => type === 'began');
  return {
    first: likely.slice(0, FIRST),
    changed: [...changed.filter(({ type }) => type === 'ended'), ...began].map(({ told }) => told),
    rest: [...likely.slice(FIRST), ...past, ...unknown, ...retracted],
    name,
  };
}
