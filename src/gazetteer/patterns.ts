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
  /** For each pattern, where its row begins and how many names have it. */
  private readonly places: number[] = [];
  private readonly uses: number[] = [];
  private readonly plain = new Map<number, number>();
  private readonly others = new Map<string, number>();

  /** The number of a pattern, a new one if it is new. */
  number(shapes: number, exact: boolean, capitals: readonly number[]): number {
    const isPlain = !exact && capitals.length === 0;
    const key = isPlain ? '' : `${shapes} ${exact} ${capitals}`;
    let number = isPlain ? this.plain.get(shapes) : this.others.get(key);
    if (number === undefined) {
      number = this.places.length;
      this.places.push(this.rows.length);
      this.uses.push(0);
      for (const value of [shapes, exact ? 1 : 0, ...capitals]) this.rows.push(value);
      if (isPlain) this.plain.set(shapes, number);
      else this.others.set(key, number);
    }
    this.uses[number] = (this.uses[number] ?? 0) + 1;
    return number;
  }

  /**
   * The section for the index: the places of the commonest patterns, then the rows. With it, for each
   * pattern, its place there and its rank; those ranked before `COMMONEST` fit into a value.
   */
  section(): { section: Int32Array; places: Int32Array; ranks: Int32Array } {
    const ranked = [...this.uses.keys()].sort((a, b) => (this.uses[b] ?? 0) - (this.uses[a] ?? 0));
    const ranks = new Int32Array(ranked.length);
    for (const [rank, number] of ranked.entries()) ranks[number] = rank;
    const places = Int32Array.from(this.places, (place) => place + COMMONEST);
    const section = new Int32Array(COMMONEST + this.rows.length);
    section.set(ranked.slice(0, COMMONEST).map((number) => places[number] ?? 0));
    section.set(this.rows.values(), COMMONEST);
    return { section, places, ranks };
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
