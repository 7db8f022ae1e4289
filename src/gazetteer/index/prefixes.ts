import { Ints } from './ints';

/** Stands for what is before the first word of a name. */
export const NO_PREFIX = -1;

/**
 * Every beginning of any name, word by word, while an index is built. A prefix is a number; it has the prefix
 * before it (`NO_PREFIX` at the first word), its last word, and a chain of the names that end with it.
 */
export class Prefixes {
  /** A row of numbers for each prefix, side by side because they are read together. */
  private readonly rows = new Ints();
  /** For each word the prefix that consists of this word alone; these need no hash. */
  private readonly roots = new Ints();
  /** Hash tables, chosen by the upper bits of the hash: a full one is widened without the others. */
  private readonly shards = Array.from({ length: SHARDS }, () => new Int32Array(64).fill(-1));
  private readonly sizes = new Int32Array(SHARDS);

  get size(): number {
    return this.rows.length / ROW;
  }

  parent(prefix: number): number {
    return this.rows.array[prefix * ROW + PARENT] ?? 0;
  }

  /** The last word. */
  word(prefix: number): number {
    return this.rows.array[prefix * ROW + WORD] ?? 0;
  }

  /** How many words it has. */
  depth(prefix: number): number {
    return this.rows.array[prefix * ROW + DEPTH] ?? 0;
  }

  /** How many prefixes consist of this one and one more word. */
  children(prefix: number): number {
    return this.rows.array[prefix * ROW + CHILDREN] ?? 0;
  }

  /** The last name added that ends here, -1 for none. */
  name(prefix: number): number {
    return this.rows.array[prefix * ROW + NAME] ?? 0;
  }

  end(prefix: number, name: number): void {
    this.rows.array[prefix * ROW + NAME] = name;
  }

  /** The prefix that consists of `parent` and then `word`; added if it is new. */
  number(parent: number, word: number): number {
    if (parent === NO_PREFIX) return this.root(word);
    const hash = hashOf(parent, word);
    const slots = this.shardOf(hash);
    const slot = this.slotOf(slots, hash, parent, word);
    const known = slots[slot] ?? NO_PREFIX;
    if (known !== NO_PREFIX) return known;
    const added = this.append(parent, word);
    slots[slot] = added;
    const shard = hash >>> SHARD_SHIFT;
    const size = (this.sizes[shard] ?? 0) + 1;
    this.sizes[shard] = size;
    if (size * 2 > slots.length) this.shards[shard] = this.widened(slots);
    return added;
  }

  private root(word: number): number {
    this.roots.widen(word + 1);
    const known = this.roots.at(word);
    if (known > 0) return known - 1;
    const added = this.append(NO_PREFIX, word);
    this.roots.array[word] = added + 1;
    return added;
  }

  private append(parent: number, word: number): number {
    const row = this.rows.extend(ROW);
    const { array } = this.rows;
    array[row + PARENT] = parent;
    array[row + WORD] = word;
    array[row + NAME] = -1;
    array[row + DEPTH] = 1;
    if (parent !== NO_PREFIX) {
      const before = parent * ROW;
      array[row + DEPTH] = (array[before + DEPTH] ?? 0) + 1;
      array[before + CHILDREN] = (array[before + CHILDREN] ?? 0) + 1;
    }
    return row / ROW;
  }

  /** The prefix that consists of `parent` and then `word`, or `NO_PREFIX` if there is none. */
  find(parent: number, word: number): number {
    if (parent === NO_PREFIX) return this.roots.at(word) - 1;
    const hash = hashOf(parent, word);
    const slots = this.shardOf(hash);
    return slots[this.slotOf(slots, hash, parent, word)] ?? NO_PREFIX;
  }

  private shardOf(hash: number): Int32Array {
    const slots = this.shards[hash >>> SHARD_SHIFT];
    if (!slots) throw new Error('a hash has 32 bits');
    return slots;
  }

  private slotOf(slots: Int32Array, hash: number, parent: number, word: number): number {
    const rows = this.rows.array;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const known = slots[slot] ?? NO_PREFIX;
      if (known < 0 || (rows[known * ROW + PARENT] === parent && rows[known * ROW + WORD] === word))
        return slot;
      slot = (slot + 1) & mask;
    }
  }

  private widened(full: Int32Array): Int32Array<ArrayBuffer> {
    const slots = new Int32Array(full.length * 2).fill(-1);
    const mask = slots.length - 1;
    const rows = this.rows.array;
    for (const prefix of full) {
      if (prefix < 0) continue;
      const row = prefix * ROW;
      let slot = hashOf(rows[row + PARENT] ?? 0, rows[row + WORD] ?? 0) & mask;
      while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
      slots[slot] = prefix;
    }
    return slots;
  }
}

const PARENT = 0;
const WORD = 1;
const NAME = 2;
const DEPTH = 3;
const CHILDREN = 4;
const ROW = 5;

/** With so many, widening one table for a million names takes no longer than a slice, some milliseconds. */
const SHARDS = 64;
const SHARD_SHIFT = 26;

function hashOf(parent: number, word: number): number {
  const hash = Math.imul(Math.imul(parent, 0x9e3779b1) ^ word, 0x85ebca6b);
  return hash ^ (hash >>> 15);
}
