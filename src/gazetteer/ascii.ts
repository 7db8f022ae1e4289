import { Shape } from '../text/shape';

/**
 * ASCII letters four at a time. `chunk` is four bytes of text, little endian; the result has the top
 * bit of each byte set that is no letter.
 */
export function noLetters(chunk: number): number {
  const small = (chunk | FOLD) & 0x7f7f7f7f;
  // Per byte: adding 0x1f reaches the top bit from `a` on, adding 5 only past `z`.
  return (~(small + 0x1f1f1f1f) | (small + 0x05050505) | chunk) & 0x80808080;
}

/** Turns capital letters small, four at a time. */
export const FOLD = 0x20202020;

/** Of bytes with their top bits set, how many come before the first such byte: 0 to 3. */
export function bytesBefore(topBits: number): number {
  return (31 - Math.clz32(topBits & -topBits)) >> 3;
}

/** Which letters of a word of ASCII letters are capitals, the first 32. */
export function capitalsIn(bytes: Uint8Array, start: number, end: number): number {
  let capitals = 0;
  const stop = Math.min(end, start + 32);
  for (let i = start; i < stop; i++) {
    if (((bytes[i] ?? 0) & 0x20) === 0) capitals |= 1 << (i - start);
  }
  return capitals;
}

/** The shape of such a word, of 32 letters at most. */
export function asciiShape(capitals: number, length: number): Shape {
  if (capitals === 0) return Shape.Lower;
  if (capitals === 1) return Shape.Title;
  const all = length === 32 ? -1 : (1 << length) - 1;
  return capitals === all ? Shape.Upper : Shape.Mixed;
}
