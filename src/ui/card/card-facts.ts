import type { Day } from '../../model/date';
import type { Entity } from '../../model/entity';
import type { Statement } from '../../model/statement';
import { type NameInTime, standing, type Told } from '../../timeline';
import { isInItsName } from './in-its-name';

/** Most statements shown before the reader asks for more. */
const FIRST = 5;

/** What a card says first, what has changed since, and the rest of what the dataset holds. */
export interface CardFacts {
  readonly first: readonly Told[];
  /** What is so now before what is over, the latest first. */
  readonly changed: readonly Told[];
  readonly rest: readonly Told[];
  /** The name then and now, where they differ. */
  readonly name: NameInTime | null;
}

/** The reader's own notes: no statements of the dataset, and of no day but that on which they were written. */
export function notesOf({ statements }: Entity): readonly Statement[] {
  return statements.filter(isNote);
}

function isNote({ layer }: Statement): boolean {
  return layer === 'user';
}

/** Sorts an entity's statements into the parts of a card. */
export function cardFacts(entity: Entity, asOf: Day, today: Day): CardFacts {
  const statements = entity.statements.filter((statement) => !isNote(statement));
  const dated = standing({ ...entity, statements }, asOf, today);
  const { first, unknown, past, retracted, changed, name } = dated;
  const telling = first.filter((told) => !goesWithoutSaying(told, first, entity));
  const said = (telling.length ? telling : first).slice(0, FIRST);
  return {
    first: said,
    changed: changed.map(({ told }) => told),
    rest: [...new Set([...first, ...past, ...unknown, ...retracted])].filter(
      (told) => !said.includes(told),
    ),
    name,
  };
}

/** Whether a statement only says that a body lies in the country that its name or its seat already tells. */
function goesWithoutSaying({ statement }: Told, first: readonly Told[], entity: Entity): boolean {
  const hasSeat = first.some((other) => other.statement.property === 'headquarters');
  return isInItsName(entity, statement) || (hasSeat && statement.property === 'located-in');
}
