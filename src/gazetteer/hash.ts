/** FNV-1a over the bytes of a key; the matcher runs the same steps inline. */
export function hashOf(key: Uint8Array, length: number): number {
  let hash = SEED;
  for (let i = 0; i < length; i++) hash = Math.imul(hash ^ (key[i] ?? 0), PRIME);
  return mixed(hash);
}

export const SEED = 0x811c9dc5 | 0;
export const PRIME = 0x01000193;

/** Spreads what the last letters did over all 32 bits. */
export function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return once ^ (once >>> 13);
}
