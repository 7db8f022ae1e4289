/**
 * The hash of a key: four bytes at a time, the last one to four of them padded with zeros. `skim` takes
 * the same steps over the letters of a text. The key is `length` bytes from `start`, each or-ed with
 * `fold`; three more bytes are readable.
 */
export function hashOf(key: DataView, start: number, length: number, fold: number): number {
  let hash = 0;
  let at = 0;
  for (; at + 4 <= length; at += 4) hash = step(hash, key.getInt32(start + at, true) | fold);
  return step(hash, (key.getInt32(start + at, true) | fold) & firstBytes(length - at));
}

function step(hash: number, fourBytes: number): number {
  const product = Math.imul(hash ^ fourBytes, MULTIPLIER);
  return product ^ (product >>> SPREAD);
}

/** A mask for the first bytes, up to three, of four read little endian. */
export function firstBytes(count: number): number {
  return (1 << (count * 8)) - 1;
}

export const MULTIPLIER = 0x9e3779b1 | 0;
export const SPREAD = 15;

/** Turns the capitals among four ASCII letters small; digits stay what they are. */
export const FOLD = 0x20202020;
