/**
 * The words of a text that begin with a capital, in order. Matching notes them while it reads a text, so
 * that finding runs of capitals need not read it again. Each word has a row of numbers.
 */
export class Capitals {
  /** How many numbers all rows have. */
  length = 0;
  rows = new Int32Array(0);

  /** Empties it, and makes room for a text of `units` UTF-16 units. */
  clear(units: number): void {
    this.length = 0;
    const most = ((units >> 1) + 1) * ROW;
    if (this.rows.length < most) this.rows = new Int32Array(most);
  }

  /** A word that has been noted already stays as it is. */
  add(start: number, end: number, hash: number): void {
    const row = this.length;
    if (row > 0 && this.rows[row - ROW + START] === start) return;
    this.rows[row + START] = start;
    this.rows[row + END] = end;
    this.rows[row + HASH] = hash;
    this.length = row + ROW;
  }
}

/** Where a word begins and where its ASCII letters end, in UTF-16 units, and their hash. */
export const START = 0;
export const END = 1;
export const HASH = 2;
export const ROW = 3;
