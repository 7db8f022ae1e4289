import { earliest, latest } from '../../model/date';
import type { Entity } from '../../model/entity';
import type { State, Statement } from '../../model/statement';
import type { Problem, Whole } from '../lint';

/** Words in a statement that say why two people hold an office at once. */
const NOTE = /\b(acting|interim|caretaker|joint|jointly|co-\w+|one of|disputed|rival)\b/i;

/** Properties that name who holds an office: one with a record, that of a country's head, of a body's. */
const HOLDS: ReadonlySet<string> = new Set([
  'held-by',
  'head-of-state',
  'head-of-government',
  'led-by',
]);

/** Who disputes an office or is yet to take it holds it beside another. */
const UNSURE: ReadonlySet<State | undefined> = new Set<State>(['disputed', 'scheduled']);

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
  if (one.to !== undefined && one.to === other.to) return false;
  if (NOTE.test(`${one.value} ${other.value}`)) return false;
  if (UNSURE.has(one.state) || UNSURE.has(other.state)) return false;
  if (one.start === undefined || other.start === undefined) return false;
  // A day both terms share is a handover, and an imprecise date overlaps only if it must.
  return latest(one.start) < endOf(other) && latest(other.start) < endOf(one);
}

function endOf({ end }: Statement): string {
  return end === undefined ? '9999-12-31' : earliest(end);
}

function termsIn(office: Entity, holder: Entity): readonly Statement[] {
  return holder.statements.filter(
    ({ property, to }) => property === 'position-held' && to === office.id,
  );
}

/** An open term contradicts an ended one. */
function agree(one: Statement, other: Statement): boolean {
  return (
    same(one.start, other.start) &&
    same(one.end, other.end) &&
    (one.end === undefined) === (other.end === undefined)
  );
}

/** Whether two dates may mean the same day; a missing one contradicts nothing. */
function same(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return true;
  return earliest(one) <= latest(other) && earliest(other) <= latest(one);
}
