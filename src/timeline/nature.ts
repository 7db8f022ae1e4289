import type { Property } from '../model/property';

/**
 * What happens: "arrested, by May 2018" is an arrest of which we know the latest day. All else is told to
 * be so: an office or a finding holds as of the day it was told.
 */
const HAPPENINGS: ReadonlySet<Property> = new Set<Property>([
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
  'enacted',
  'amended',
  'repealed',
  'held-on',
]);

export function happens(property: Property): boolean {
  return HAPPENINGS.has(property);
}

/**
 * What is so from its day on and stays true ever after; everything else lasts from one day to another
 * and is over when it ends.
 */
const EVENTS: ReadonlySet<Property> = new Set<Property>([
  ...HAPPENINGS,
  'born',
  // Standing in an election is of its day: nobody writes of its end.
  'candidate-for',
  'known-for',
  'founder',
  'succeeds',
  'succeeded-by',
  'result',
  'outcome',
  'finding',
  'figure',
  'former-name',
  'about',
  'participant',
  'publication',
]);

export function isEvent(property: Property): boolean {
  return EVENTS.has(property);
}

/**
 * What is told of a stretch of time as a whole, and so of none that is not over: counts and findings; nor
 * is a name the former one while it lasts.
 */
const WHOLE: ReadonlySet<Property> = new Set<Property>(['figure', 'finding', 'former-name']);

export function isOfWhole(property: Property): boolean {
  return WHOLE.has(property);
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

/** Where a thing lies: it lay there before anybody told us, and nobody needs to say so every year. */
export function isFixed(property: Property): boolean {
  return property === 'located-in';
}

/** Of what can have but one value, a later figure puts an earlier one in the past. */
const SINGLE: ReadonlySet<Property> = new Set<Property>(['members-count', 'population', 'status']);

export function isSingle(property: Property): boolean {
  return SINGLE.has(property);
}
