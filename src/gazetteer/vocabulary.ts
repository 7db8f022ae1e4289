import { Ints } from './ints';

/** The distinct words of the names while an index is built, numbered as they come. */
export class Vocabulary {
  readonly hashes = new Ints();
  /** Where each key begins in `bytes`; one more than there are words. */
  readonly starts = new Ints();
  bytes = new Uint8Array(1 << 14);
  private used = 0;
  private slots = new Int32Array(1 << 11).fill(-1);

  constructor() {
    this.starts.push(0);
  }

  get size(): number {
    return this.hashes.length;
  }

  /** The number of a key, a new one if it is new. */
  number(key: Uint8Array, length: number, hash: number): number {
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (let known = this.slots[slot] ?? -1; known >= 0; known = this.slots[slot] ?? -1) {
      if (this.hashes.at(known) === hash && this.equals(known, key, length)) return known;
      slot = (slot + 1) & mask;
    }
    this.slots[slot] = this.size;
    this.append(key, length, hash);
    return this.size - 1;
  }

  private equals(known: number, key: Uint8Array, length: number): boolean {
    const start = this.starts.at(known);
    if (this.starts.at(known + 1) - start !== length) return false;
    for (let i = 0; i < length; i++) if (this.bytes[start + i] !== key[i]) return false;
    return true;
  }

  private append(key: Uint8Array, length: number, hash: number): void {
    if (this.used + length > this.bytes.length) this.bytes = doubled(this.bytes);
    for (let i = 0; i < length; i++) this.bytes[this.used + i] = key[i] ?? 0;
    this.used += length;
    this.hashes.push(hash);
    this.starts.push(this.used);
    if (this.size * 2 > this.slots.length) this.widen();
  }

  private widen(): void {
    const slots = new Int32Array(this.slots.length * 2).fill(-1);
    const mask = slots.length - 1;
    for (let word = 0; word < this.size; word++) {
      let slot = this.hashes.at(word) & mask;
      while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
      slots[slot] = word;
    }
    this.slots = slots;
  }
}

function doubled(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const wider = new Uint8Array(bytes.length * 2);
  wider.set(bytes);
  return wider;
}
