import type { Entity } from '../../model/entity';
import type { Statement } from '../../model/statement';

/**
 * Whether a statement says where a thing lies, and its own name says so already: the Ministry of Justice of
 * Kenya lies in Kenya. (But that of Nigeria is no ministry of Niger.)
 */
export function isInItsName({ caption }: Entity, { property, value }: Statement): boolean {
  if (property !== 'located-in') return false;
  const place = String(value);
  const at = caption.indexOf(place);
  return at >= 0 && !/^\p{L}/u.test(caption.slice(at + place.length));
}
