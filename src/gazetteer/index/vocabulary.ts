import { Ints } from './ints';

/** The distinct words of the names while an index is built, numbered as they come. */
export class Vocabulary {
  readonly hashes = new Ints();
  /** Where each key begins in `bytes`; one more than there are words. */
  readonly starts = new Ints();
  bytes = new Uint8Array(1 << 14);
  private used = 0;
  /** Two numbers a slot: a word, counted from 1, and its hash, by which most keys are told apart. */
  private slots = new Int32Array(1 << 12);

  constructor() {
    this.starts.push(0);
  }

  get size(): number {
    return this.hashes.length;
  }

  /** The number of a key; a new key gets a new number. */
  number(key: Uint8Array, length: number, hash: number): number {
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = (hash << 1) & mask;
    for (let known = slots[slot] ?? 0; known > 0; known = slots[slot] ?? 0) {
      if (slots[slot + 1] === hash && this.equals(known - 1, key, length)) return known - 1;
      slot = (slot + 2) & mask;
    }
    slots[slot + 1] = hash;
    slots[slot] = this.append(key, length, hash);
    if (this.size * 4 > slots.length) this.widen();
    return this.size - 1;
  }

  private equals(known: number, key: Uint8Array, length: number): boolean {
    const { bytes } = this;
    const starts = this.starts.array;
    const start = starts[known] ?? 0;
    if ((starts[known + 1] ?? 0) - start !== length) return false;
    for (let i = 0; i < length; i++) if (bytes[start + i] !== key[i]) return false;
    return true;
  }

  /** Returns how many words there are now. */
  private append(key: Uint8Array, length: number, hash: number): number {
    if (this.used + length > this.bytes.length) this.bytes = doubled(this.bytes);
    const { bytes, used } = this;
    for (let i = 0; i < length; i++) bytes[used + i] = key[i] ?? 0;
    this.used += length;
    this.hashes.push(hash);
    this.starts.push(this.used);
    return this.size;
  }

  private widen(): void {
    const slots = new Int32Array(this.slots.length * 2);
    const mask = slots.length - 1;
    for (let word = 0; word < this.size; word++) {
      const hash = this.hashes.at(word);
      let slot = (hash << 1) & mask;
      while (slots[slot] !== 0) slot = (slot + 2) & mask;
      slots[slot] = word + 1;
      slots[slot + 1] = hash;
    }
    this.slots = slots;
  }
}

function doubled(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const wider = new Uint8Array(bytes.length * 2);
  wider.set(bytes);
  return wider;
}
