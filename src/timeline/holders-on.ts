import type { Day } from '../model/date';
import type { Entity } from '../model/entity';
import { asOf, type Told } from './as-of';

/** Who held an office on a day: surely (or as sources said within the year before), or perhaps. */
export interface Holders {
  readonly sure: readonly Told[];
  readonly maybe: readonly Told[];
}

/** `told.statement.to` is the holder's id, where the dataset has them. */
export function holdersOn(office: Entity, day: Day): Holders {
  const held = office.statements.filter((statement) => statement.property === 'held-by');
  const { held: sure, uncertain: maybe } = asOf(held, day, office.sources);
  return { sure, maybe };
}
