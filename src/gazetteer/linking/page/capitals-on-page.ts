import type { Block } from '../../reading/runs';
import { Bits } from '../../words/bits';

/** The capitalised words of a page, by the hashes of their keys. */
export interface Capitals {
  /** Whether one of them, or a part of a hyphenated one, may have this hash: false is certain. */
  has(hash: number): boolean;
}

/** Filled when first asked. */
export function capitalsOf(blocks: readonly Block[]): Capitals {
  let bits: Bits | undefined;
  return {
    has(hash) {
      bits ??= filterOf(blocks);
      return bits.mayHave(hash);
    },
  };
}

/** A long article has some hundreds of different capitalised words, and lists of a hundred phrases are asked for. */
const SIZE = 16_384;

function filterOf(blocks: readonly Block[]): Bits {
  const bits = new Bits(SIZE);
  for (const { runs } of blocks)
    for (const { words } of runs)
      for (const word of words) {
        bits.add(word.hash);
        if (word.isHyphenated) for (const part of word.parts) bits.add(part.hash);
      }
  return bits;
}
