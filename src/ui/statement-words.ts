import { type Day, earliest, isPartialDate, latest } from '../model/date';
import type { Statement } from '../model/entity';
import type { Property } from '../model/property';
import { dateWords } from './dates';
import { keyed, number, text } from './words';

/** The label of a property: "Office", "Member of". */
export function propertyWords(property: Property): string {
  return text(`property_${keyed(property)}`);
}

/** The value as people read it: dates and numbers in the reader's way, text as it is. */
export function valueWords({ value }: Statement): string {
  if (typeof value === 'number') return number(value);
  return isPartialDate(value) && value.length > 4 ? dateWords(value) : value;
}

/**
 * When a statement held, seen from a day: an end that lay ahead is not told, for nobody knew it yet.
 * Empty where the value says it already, or nothing is known.
 */
export function whenWords(statement: Statement, seenFrom: Day): string {
  const { start, end, asOf, value, state } = statement;
  const told = end && latest(end) <= seenFrom ? end : undefined;
  if (start && state === 'scheduled' && earliest(start) > seenFrom) {
    return text('when_planned', dateWords(start));
  }
  if (start && end && start === end) return start === value ? '' : dateWords(start);
  if (start && told) return text('when_between', dateWords(start), dateWords(told));
  if (start && EVENTS.has(statement.property)) return start === value ? '' : dateWords(start);
  if (start && state === 'ended' && !end) return text('when_end_unknown', dateWords(start));
  if (start) return text('when_since', dateWords(start));
  if (told) return text('when_until', dateWords(told));
  return asOf ? text('when_as_of', dateWords(asOf)) : '';
}

/** One line: "Office: Director of the FBI (since 2 Aug 2017; according to …)". */
export function statementWords(statement: Statement, seenFrom: Day): string {
  const asides = [whenWords(statement, seenFrom), ...asideWords(statement)].filter(Boolean);
  const line = text('statement_line', propertyWords(statement.property), valueWords(statement));
  return asides.length ? text('statement_line_when', line, asides.join('; ')) : line;
}

/** Who claims it and what is answered, where it is a claim. */
export function asideWords({ claimedBy, denial }: Statement): string[] {
  return [
    ...(claimedBy ? [text('claimed_by', claimedBy)] : []),
    ...(denial ? [text('denial', denial)] : []),
  ];
}

/** What happens on a day rather than lasts from it. */
const EVENTS: ReadonlySet<Property> = new Set<Property>([
  'born',
  'died',
  'award',
  'arrested',
  'charged-with',
  'convicted-of',
  'sentenced',
  'released',
  'accused-of',
  'extradition',
  'founded',
  'dissolved',
  'succeeds',
  'succeeded-by',
  'enacted',
  'amended',
  'repealed',
  'held-on',
  'result',
  'outcome',
  'finding',
  'figure',
  'publication',
]);
