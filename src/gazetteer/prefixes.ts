import { Ints } from './ints';

/** What is before the first word of a name. */
export const NO_PREFIX = -1;

/**
 * Every beginning of any name, word by word, while an index is built: a prefix is a number; it has
 * the prefix before it (`NO_PREFIX` at the first word), its last word, and a chain of the names that end with it.
 */
export class Prefixes {
  /** For each prefix the one before it and its last word, side by side since they are asked for together. */
  private readonly rows = new Ints();
  /** The last name added that ends here, -1 for none. */
  readonly names = new Ints();
  private slots = new Int32Array(1 << 12).fill(-1);

  get size(): number {
    return this.names.length;
  }

  parent(prefix: number): number {
    return this.rows.at(prefix * 2);
  }

  /** The last word. */
  word(prefix: number): number {
    return this.rows.at(prefix * 2 + 1);
  }

  /** The prefix that is `parent` and then `word`, a new one if it is new. */
  number(parent: number, word: number): number {
    const slot = this.slotOf(parent, word);
    const known = this.slots[slot] ?? NO_PREFIX;
    if (known !== NO_PREFIX) return known;
    this.slots[slot] = this.size;
    this.rows.push(parent);
    this.rows.push(word);
    this.names.push(-1);
    if (this.size * 2 > this.slots.length) this.widen();
    return this.size - 1;
  }

  /** The same, `NO_PREFIX` if there is none. */
  find(parent: number, word: number): number {
    return this.slots[this.slotOf(parent, word)] ?? NO_PREFIX;
  }

  private slotOf(parent: number, word: number): number {
    const { slots } = this;
    const rows = this.rows.array;
    const mask = slots.length - 1;
    let slot = place(parent, word) & mask;
    for (;;) {
      const known = slots[slot] ?? NO_PREFIX;
      if (known < 0 || (rows[known * 2] === parent && rows[known * 2 + 1] === word)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  private widen(): void {
    const slots = new Int32Array(this.slots.length * 2).fill(-1);
    const mask = slots.length - 1;
    for (let prefix = 0; prefix < this.size; prefix++) {
      let slot = place(this.parent(prefix), this.word(prefix)) & mask;
      while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
      slots[slot] = prefix;
    }
    this.slots = slots;
  }
}

function place(parent: number, word: number): number {
  const hash = Math.imul(Math.imul(parent, 0x9e3779b1) ^ word, 0x85ebca6b);
  return hash ^ (hash >>> 15);
}
