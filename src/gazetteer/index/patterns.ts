import { Ints } from './ints';

/**
 * The case patterns of names while an index is built. A name's pattern is the shape of each word (two bits
 * a word), whether only this spelling counts, and the capitals of each word in mixed case. There are few:
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

  /** The number of a pattern; a new pattern gets a new number. */
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
   * The section for the index: the places of the commonest patterns, then the rows. Also each pattern's place
   * in it, and its rank; those ranked below `COMMONEST` fit into a value.
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

/** How many patterns fit into a value. */
export const COMMONEST = 8;
