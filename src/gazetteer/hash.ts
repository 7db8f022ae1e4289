/**
 * The hash of a key, four bytes at a time, the last one to four of them padded with zeros: the matcher
 * takes the same steps over the letters of a text, where four at a time is what makes it fast.
 */
export function hashOf(key: DataView, length: number): number {
  let hash = SEED;
  let at = 0;
  for (; at + 4 <= length; at += 4) hash = hashStep(hash, key.getInt32(at, true));
  return hashEnd(hashStep(hash, key.getInt32(at, true) & firstBytes(length - at)));
}

export const SEED = 0x811c9dc5 | 0;

export function hashStep(hash: number, fourBytes: number): number {
  const product = Math.imul(hash ^ fourBytes, 0x9e3779b1);
  return product ^ (product >>> 15);
}

/** Spreads what the last letters did over all 32 bits. */
export function hashEnd(hash: number): number {
  const product = Math.imul(hash, 0x2c1b3c6d);
  return product ^ (product >>> 13);
}

/** A mask for the first bytes, up to three, of four read little endian. */
export function firstBytes(count: number): number {
  return (1 << (count * 8)) - 1;
}
