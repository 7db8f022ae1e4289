import { Shape } from '../text/shape';
import { Ints } from './ints';

/**
 * The case patterns of names while an index is built. A name's pattern is the shape of each word (two
 * bits a word), whether only that will do, and the capitals of each word in mixed case. Few differ:
 * 100,000 names have some dozens.
 */
export class Patterns {
  /** Row after row: shapes, exact, then capitals. */
  private readonly rows = new Ints();
  private readonly known = new Map<string, number>();
  private readonly plain = new Map<number, number>();
  private readonly uses = new Map<number, number>();

  /** The place of a pattern's row, a new one if it is new. */
  place(shapes: number, exact: boolean, capitals: readonly number[]): number {
    const isPlain = !exact && capitals.length === 0;
    const key = isPlain ? '' : `${shapes} ${exact} ${capitals}`;
    let place = isPlain ? this.plain.get(shapes) : this.known.get(key);
    if (place === undefined) {
      place = this.rows.length;
      for (const value of [shapes, exact ? 1 : 0, ...capitals]) this.rows.push(value);
      if (isPlain) this.plain.set(shapes, place);
      else this.known.set(key, place);
    }
    this.uses.set(place, (this.uses.get(place) ?? 0) + 1);
    return place;
  }

  /** The section for the index: the places of the commonest patterns, then the rows; and its short codes. */
  section(): {
    section: Int32Array;
    code: (place: number) => number;
    moved: (place: number) => number;
  } {
    const byUse = [...this.uses].sort((a, b) => b[1] - a[1]).map(([place]) => place);
    const commonest = byUse.slice(0, COMMONEST);
    const section = new Int32Array(COMMONEST + this.rows.length);
    section.set(commonest.map((place) => place + COMMONEST));
    section.set(this.rows.values(), COMMONEST);
    const codes = new Map(commonest.map((place, code) => [place, code]));
    return {
      section,
      code: (place) => codes.get(place) ?? -1,
      moved: (place) => place + COMMONEST,
    };
  }
}

/** Patterns that fit into a value. */
export const COMMONEST = 8;

/**
 * Whether the words of a text from `first` on are written as the pattern at `place` allows: `allows`
 * of `case.ts`, word by word, without objects.
 */
export function accepts(
  patterns: Int32Array,
  place: number,
  shapes: Int32Array,
  capitals: Int32Array,
  first: number,
  count: number,
): boolean {
  const wanted = patterns[place] ?? 0;
  const exact = (patterns[place + 1] ?? 0) !== 0;
  let mixed = place + 2;
  for (let i = 0; i < count; i++) {
    const name = (wanted >>> (i * 2)) & 3;
    const word = shapes[first + i] ?? 0;
    if (name === Shape.Mixed) {
      const same = patterns[mixed++] === capitals[first + i];
      if (word === Shape.Mixed ? !same : exact || word !== Shape.Upper) return false;
    } else if (name !== word) {
      if (exact || word === Shape.Mixed) return false;
      if (name !== Shape.Lower && word !== Shape.Upper) return false;
    }
  }
  return true;
}
