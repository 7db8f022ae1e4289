import type { Property } from '../model/property';

/**
 * What happens on a day and stays true ever after; everything else lasts from one day to another and
 * is over when it ends.
 */
const EVENTS: ReadonlySet<Property> = new Set<Property>([
  'born',
  'died',
  'award',
  'known-for',
  'arrested',
  'charged-with',
  'convicted-of',
  'sentenced',
  'released',
  'accused-of',
  'extradition',
  'founded',
  'founder',
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
  'about',
  'participant',
  'publication',
]);

export function isEvent(property: Property): boolean {
  return EVENTS.has(property);
}

/** What changes so seldom that a record would tell of the end: a bare beginning does not go stale. */
const LASTING: ReadonlySet<Property> = new Set<Property>([
  'capital',
  'headquarters',
  'located-in',
  'part-of',
  'has-part',
  'legal-basis',
  'citizenship',
]);

export function isLasting(property: Property): boolean {
  return LASTING.has(property);
}

/** Of what can have but one value, a later figure puts an earlier one in the past. */
const SINGLE: ReadonlySet<Property> = new Set<Property>(['members-count', 'population', 'status']);

export function isSingle(property: Property): boolean {
  return SINGLE.has(property);
}
