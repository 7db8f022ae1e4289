import type { Day } from '../model/date';
import type { Entity, Statement } from '../model/entity';

/** A relation between a card's entity and another on the page, and which of the two records says it. */
export interface Tie {
  readonly with: Entity;
  readonly statement: Statement;
}

/** Most ties shown on a card. */
const MOST = 6;

/**
 * How `entity` is tied to the others on the page: one tie for each of them, its own statements
 * before theirs, and only what `holds`. Entities keep the order of the page.
 */
export function tiesOnPage(
  entity: Entity,
  onPage: readonly Entity[],
  holds: (statement: Statement, of: Entity) => boolean,
): Tie[] {
  return onPage
    .filter((other) => other.id !== entity.id)
    .flatMap((other) => {
      const statement =
        entity.statements.find((said) => said.to === other.id && holds(said, entity)) ??
        other.statements.find((said) => said.to === entity.id && holds(said, other));
      return statement ? [{ with: other, statement }] : [];
    })
    .slice(0, MOST);
}

/** Kept beside `tiesOnPage` so that both agree on which day is meant. */
export type HoldsOn = (statement: Statement, day: Day) => boolean;
