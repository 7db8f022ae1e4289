import { type LayerRecords, mergeInSteps } from '../../src/dataset/merge';
import type { Entity } from '../../src/model/entity';
import { finished } from '../../src/page/finished';

/** What `mergeInSteps` gives in the end. */
export function merge(layers: readonly LayerRecords[]): Entity[] {
  return finished(mergeInSteps(layers));
}
