import type { Day } from '../model/date';
import type { Entity } from '../model/entity';
import { type AsOf, asOf } from './as-of';
import { type Change, changedSince } from './changed-since';
import { type Holders, holdersOn } from './holders-on';
import { type NameInTime, nameOn } from './name-on';

/** All that a card says of an entity in time, in the order to say it. */
export interface Standing extends AsOf {
  readonly day: Day;
  readonly today: Day;
  /** What differs today; empty where nothing does, and then there is no chip. */
  readonly changed: readonly Change[];
  /** The name then and now, where they differ. */
  readonly name: NameInTime | null;
  /** Of an office: who held it. */
  readonly holders: Holders | null;
}

export function standing(entity: Entity, day: Day, today: Day): Standing {
  return {
    ...asOf(entity.statements, day, entity.sources),
    day,
    today,
    changed: changedSince(entity.statements, day, today, entity.sources),
    name: nameOn(entity, day, today),
    holders: entity.kind === 'office' ? holdersOn(entity, day) : null,
  };
}
