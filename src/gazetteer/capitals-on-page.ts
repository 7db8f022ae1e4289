import type { Block } from './runs';

/** The capitalised words of a page, by the hashes of their keys. */
export interface Capitals {
  /** Whether one of them, or a part of a hyphenated one, may have this hash: false is certain. */
  has(hash: number): boolean;
}

/** A table of bits, filled when first asked. */
export function capitalsOf(blocks: readonly Block[]): Capitals {
  let bits: Int32Array | undefined;
  return {
    has(hash) {
      bits ??= filterOf(blocks);
      return ((bits[(hash >>> 5) & MASK] ?? 0) & (1 << hash)) !== 0;
    },
  };
}

/** 4,096 bits: a long article has some hundred different capitalised words. */
const SIZE = 128;
const MASK = SIZE - 1;

function filterOf(blocks: readonly Block[]): Int32Array {
  const bits = new Int32Array(SIZE);
  const add = (hash: number) => {
    const at = (hash >>> 5) & MASK;
    bits[at] = (bits[at] ?? 0) | (1 << hash);
  };
  for (const { runs } of blocks)
    for (const { words } of runs)
      for (const word of words) {
        add(word.hash);
        if (word.isHyphenated) for (const part of word.parts) add(part.hash);
      }
  return bits;
}
