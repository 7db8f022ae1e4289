import type { Layer } from '../model/entity';
import { text } from './words';

/** Who speaks for a record or a name that we did not write, in words; undefined for ours. */
export function spokenBy({
  layer = 'curated',
  origin,
}: {
  readonly layer?: Layer;
  readonly origin?: string;
}): string | undefined {
  if (layer === 'curated') return undefined;
  return origin ? text('from_feed', origin) : text(`layer_${layer}`);
}
