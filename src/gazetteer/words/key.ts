import { fold } from '../../text/fold';
import { hashStep } from './hash';
import { SMALL } from './letters';

/** A word or name folded, without stops. */
export function keyOf(name: string): string {
  // Most names are ASCII and need no decomposition.
  const key = ASCII.test(name) ? name.toLowerCase() : fold(name);
  return key.includes('.') ? key.replaceAll('.', '') : key;
}

const ASCII = /^[\x20-\x7e]*$/;

/**
 * A number for a key, or for the ASCII letters between two places of a text: equal keys have equal numbers,
 * different keys hardly ever. It is the hash that matching makes of a word (`hashOf` of bytes), cut to fit a
 * small integer.
 */
export function hashOf(text: string, start = 0, end = text.length): number {
  let hash = 0;
  let four = 0;
  for (let at = start; at < end; at++) {
    const shift = ((at - start) & 3) * 8;
    four |= (text.charCodeAt(at) | SMALL) << shift;
    if (shift < 24) continue;
    hash = hashStep(hash, four);
    four = 0;
  }
  hash = hashStep(hash, four);
  return shortHash(end - start < 4 ? hashStep(hash, 0) : hash);
}

/** The number that `hashOf` gives for a key, from the hash that matching made of it. */
export function shortHash(hash: number): number {
  return hash & 0x3fffffff;
}
