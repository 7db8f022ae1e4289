import type { Entity } from '../../model/entity';
import type { Statement } from '../../model/statement';
import type { Problem, Whole } from '../lint';
import { coincide, sameDay, UNSURE } from './terms';

/** Properties that name who holds an office: one with a record, that of a country's head, of a body's. */
const HOLDS: ReadonlySet<string> = new Set([
  'held-by',
  'head-of-state',
  'head-of-government',
  'led-by',
]);

/**
 * An office and its holders tell the same terms, no holder is left out, and two terms overlap only where
 * a word says why.
 */
export function* offices({ placed, byId }: Whole): Iterable<Problem> {
  for (const { file, entity } of placed) {
    for (const [index, statement] of entity.statements.entries()) {
      if (UNSURE.has(statement.state)) continue;
      const problem = (says: string) => ({
        file,
        record: entity.id,
        field: `statements[${index}]`,
        says,
      });
      const office = byId.get(statement.to ?? '')?.entity;
      if (
        statement.property === 'position-held' &&
        office?.kind === 'office' &&
        !holds(office, entity)
      ) {
        yield problem(`${office.id} does not say held-by ${entity.id}`);
      }
      if (!HOLDS.has(statement.property)) continue;
      const rival = entity.statements.find(
        (other) => sameOffice(statement, other) && overlap(statement, other),
      );
      if (rival) yield problem(`overlaps with the term of ${rival.value}; say why in the value`);
      const holder = byId.get(statement.to ?? '')?.entity;
      const terms = holder === undefined ? [] : termsIn(entity, holder);
      if (terms.length > 0 && !terms.some((term) => agree(term, statement))) {
        yield problem(`${holder?.id} gives another term`);
      }
    }
  }
}

function holds(office: Entity, { id }: Entity): boolean {
  return office.statements.some(({ property, to }) => property === 'held-by' && to === id);
}

/** A body may have a president and a secretary general, a state but one head. */
function sameOffice(one: Statement, other: Statement): boolean {
  if (one === other || one.property !== other.property) return false;
  return one.property !== 'led-by' || titleIn(one) === titleIn(other);
}

/** `governor` of `Kamau Thugge, governor`. */
function titleIn({ value }: Statement): string {
  return String(value).split(', ').slice(1).join(', ');
}

function overlap(one: Statement, other: Statement): boolean {
  return (one.to === undefined || one.to !== other.to) && coincide(one, other);
}

function termsIn(office: Entity, holder: Entity): readonly Statement[] {
  return holder.statements.filter(
    ({ property, to }) => property === 'position-held' && to === office.id,
  );
}

/** An open term contradicts an ended one. */
function agree(one: Statement, other: Statement): boolean {
  return (
    sameDay(one.start, other.start) &&
    sameDay(one.end, other.end) &&
    (one.end === undefined) === (other.end === undefined)
  );
}
