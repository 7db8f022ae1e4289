import type { Day } from '../model/date';
import type { Entity } from '../model/entity';
import type { Property } from '../model/property';
import { type AsOf, asOf, type Told } from './as-of';
import { type Change, changedSince } from './changed-since';
import { type Holders, holdersOn } from './holders-on';
import { lead } from './lead';
import { type NameInTime, nameOn } from './name-on';

/** All that a card says of an entity in time, in the order to say it. */
export interface Standing extends AsOf {
  readonly day: Day;
  readonly today: Day;
  /** What held or may have held, and the last office where none was held; if that is nothing, what was over. */
  readonly first: readonly Told[];
  /** What differs today; empty where nothing does, and then there is no chip. */
  readonly changed: readonly Change[];
  /** The name then and now, where they differ. */
  readonly name: NameInTime | null;
  /** Of an office: who held it. */
  readonly holders: Holders | null;
}

export function standing(entity: Entity, day: Day, today: Day): Standing {
  const told = asOf(entity.statements, day, entity.sources);
  return {
    ...told,
    day,
    today,
    first: sayFirst(told, day),
    changed: changedSince(entity.statements, day, today, entity.sources),
    name: nameOn(entity, day, today),
    holders: entity.kind === 'office' ? holdersOn(entity, day) : null,
  };
}

/** What someone is known for, even when it is over. */
const OFFICES: readonly Property[] = ['position-held', 'held-by', 'led-by'];

function sayFirst({ held, uncertain, past }: AsOf, day: Day): Told[] {
  const standing = [...held, ...uncertain];
  const vacant = OFFICES.filter(
    (office) => !standing.some(({ statement }) => statement.property === office),
  );
  const last = vacant.flatMap(
    (office) => past.find(({ statement }) => statement.property === office) ?? [],
  );
  return standing.length + last.length > 0 ? [...standing, ...last].sort(lead(day)) : [...past];
}
