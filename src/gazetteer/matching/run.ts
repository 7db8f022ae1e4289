/**
 * Words of a text that follow one another, all of them known to some name, and nothing between them
 * that a name may not run over: only within such a run can names be. A row of numbers for each word.
 */
export class Run {
  length = 0;
  readonly rows = new Int32Array(CAPACITY * ROW);

  /** The first words are known to be this prefix, so many of them; 0 for not known. */
  prefix = 0;
  prefixLength = 0;

  /** The sign met last over which a name may run where it stands alone between two words; a text has few. */
  joint = SPACE;

  /** Drops the first words. */
  drop(count: number): void {
    this.rows.copyWithin(0, count * ROW, this.length * ROW);
    this.length -= count;
  }
}

const SPACE = 0x20;

/** Far more than a sentence; what is longer is searched piece by piece. */
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
