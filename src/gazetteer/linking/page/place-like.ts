import type { Kind } from '../../../model/entity';

/** Kinds that half of a beat is related to, so that a relation with one says little. */
export const PLACE_LIKE: ReadonlySet<Kind> = new Set<Kind>([
  'country',
  'territory',
  'place',
  'people',
]);
