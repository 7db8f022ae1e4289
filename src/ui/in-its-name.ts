import type { Entity, Statement } from '../model/entity';

/** Whether a thing's own name tells where it lies: the Ministry of Justice of Kenya does so in Kenya. */
export function isInItsName({ caption }: Entity, { property, value }: Statement): boolean {
  return property === 'located-in' && caption.includes(String(value));
}
