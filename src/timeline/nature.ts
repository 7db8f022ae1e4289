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
