/**
 * The hash of a key: four bytes at a time, padded with zeros beyond its length, and to eight bytes at
 * least. `skim` takes the same steps over the letters of a text. The key is `length` bytes from
 * `start`, each or-ed with `fold`; three more bytes are readable.
 */
export function hashOf(key: DataView, start: number, length: number, fold: number): number {
  let hash = 0;
  let at = 0;
  for (; at + 4 <= length; at += 4) hash = hashStep(hash, key.getInt32(start + at, true) | fold);
  hash = hashStep(hash, (key.getInt32(start + at, true) | fold) & firstBytes(length - at));
  return length < 4 ? hashStep(hash, 0) : hash;
}

export function hashStep(hash: number, fourBytes: number): number {
  const product = Math.imul(hash ^ fourBytes, MULTIPLIER);
  return product ^ (product >>> SPREAD);
}

/** A mask for the first `count` bytes, at most three, of four read little endian. */
export function firstBytes(count: number): number {
  return (1 << (count * 8)) - 1;
}

const MULTIPLIER = 0x9e3779b1 | 0;
const SPREAD = 15;

/** Makes the capitals among four ASCII letters small; leaves digits as they are. */
export const FOLD = 0x20202020;
