import type { Kind } from '../../../model/entity';

/** Kinds with which half of a dataset is related, so that a relation with one says little. */
export const PLACE_LIKE: ReadonlySet<Kind> = new Set<Kind>([
  'country',
  'territory',
  'place',
  'people',
]);
