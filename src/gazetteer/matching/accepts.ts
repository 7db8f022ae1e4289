import { Shape } from '../../text/shape';
import { CAPITALS, ROW, SHAPE } from './run';

/**
 * Whether the words of a run from `first` on are written as the pattern at `place` allows: `allows`
 * of `case.ts`, word by word, without objects.
 */
export function accepts(
  patterns: Int32Array,
  place: number,
  rows: Int32Array,
  first: number,
  count: number,
): boolean {
  const wanted = patterns[place] ?? 0;
  const exact = (patterns[place + 1] ?? 0) !== 0;
  let mixed = place + 2;
  for (let i = 0; i < count; i++) {
    const name = (wanted >>> (i * 2)) & 3;
    const row = (first + i) * ROW;
    const word = rows[row + SHAPE] ?? 0;
    if (name === Shape.Mixed) {
      const same = patterns[mixed++] === rows[row + CAPITALS];
      if (word === Shape.Mixed ? !same : exact || word !== Shape.Upper) return false;
    } else if (name !== word) {
      if (exact || word === Shape.Mixed) return false;
      if (name !== Shape.Lower && word !== Shape.Upper) return false;
    }
  }
  return true;
}
