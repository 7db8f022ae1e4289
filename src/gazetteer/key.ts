import { fold } from '../text/fold';

/** A word or name folded, without stops. */
export function keyOf(name: string): string {
  // Most names are ASCII and need no decomposition.
  const key = ASCII.test(name) ? name.toLowerCase() : fold(name);
  return key.includes('.') ? key.replaceAll('.', '') : key;
}

const ASCII = /^[\x20-\x7e]*$/;

/** A number for a key: equal keys have equal ones, and different keys hardly ever. */
export function hashOf(key: string): number {
  let hash = 0;
  for (let i = 0; i < key.length; i++) hash = hashStep(hash, key.charCodeAt(i));
  return hash;
}

export function hashStep(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) & 0x3fffffff;
}
