import type { Entity } from '../../model/entity';
import type { Statement } from '../../model/statement';

/**
 * Whether a thing's own name tells where it lies: the Ministry of Justice of Kenya does so in Kenya, that of
 * Nigeria not in Niger.
 */
export function isInItsName({ caption }: Entity, { property, value }: Statement): boolean {
  if (property !== 'located-in') return false;
  const place = String(value);
  const at = caption.indexOf(place);
  return at >= 0 && !/^\p{L}/u.test(caption.slice(at + place.length));
}
