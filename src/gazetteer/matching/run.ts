/**
 * Consecutive words of a text that all occur in some name, with nothing between them that ends a name. Every
 * name lies within such a run. Each word has a row of numbers.
 */
export class Run {
  length = 0;
  readonly rows = new Int32Array(CAPACITY * ROW);

  /** The first `prefixLength` words are known to be this prefix; `prefixLength` is 0 where nothing is known. */
  prefix = 0;
  prefixLength = 0;

  /** A cache: the last character seen that a name may run over where it stands alone between two words. */
  joint = SPACE;

  /** Drops the first words. */
  drop(count: number): void {
    this.rows.copyWithin(0, count * ROW, this.length * ROW);
    this.length -= count;
  }
}

const SPACE = 0x20;

/** Far more than a sentence has; a longer run is searched piece by piece. */
export const CAPACITY = 256;

/** What a row has: the place of the word's record, negative after a comma; where the word is; how it is written. */
export const WORD = 0;
export const START = 1;
export const END = 2;
export const SHAPE = 3;
export const CAPITALS = 4;
export const HIDDEN = 5;
export const HIDDEN_BEFORE = 6;
export const ROW = 8;
