import type { Property } from '../model/property';

/**
 * What happens on a day: "arrested, by May 2018" is an arrest of which we know the latest possible day. In
 * contrast, an office or a finding holds as of the day on which a source says so.
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
 * What is true from its day on for ever; everything else holds for an interval and is over when it ends.
 */
const EVENTS: ReadonlySet<Property> = new Set<Property>([
  ...HAPPENINGS,
  'born',
  // A candidacy belongs to its day, since no source writes of its end.
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
 * What is true only once its interval is over: counts and findings about a stretch of time, and that a name
 * is a former one.
 */
const WHOLE: ReadonlySet<Property> = new Set<Property>(['figure', 'finding', 'former-name']);

export function isOfWhole(property: Property): boolean {
  return WHOLE.has(property);
}

/** What changes so seldom that a record would tell its end: without one, it does not go stale. */
const LASTING: ReadonlySet<Property> = new Set<Property>([
  'capital',
  'headquarters',
  'located-in',
  'part-of',
  'has-part',
  'legal-basis',
  'in-force',
  'citizenship',
  'spouse',
]);

export function isLasting(property: Property): boolean {
  return LASTING.has(property);
}

/** Where a thing lies: it lay there before any source said so, and needs no confirmation every year. */
export function isFixed(property: Property): boolean {
  return property === 'located-in';
}

/** What was so before any source of ours said it, unless a record tells when it began. */
export function isOfOld(property: Property): boolean {
  return isFixed(property) || property === 'capital';
}

/** What has only one value at a time: a later figure ends an earlier one. */
const SINGLE: ReadonlySet<Property> = new Set<Property>(['members-count', 'population', 'status']);

export function isSingle(property: Property): boolean {
  return SINGLE.has(property);
}
