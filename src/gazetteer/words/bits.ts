/** A Bloom filter with one hash function: it may wrongly say yes, but answers faster than a Set. */
export class Bits {
  private readonly bits: Int32Array;
  private readonly mask: number;

  /** `size` is a power of two: how many bits there are. */
  constructor(size: number) {
    this.bits = new Int32Array(size / 32);
    this.mask = size / 32 - 1;
  }

  add(hash: number): void {
    const at = (hash >>> 5) & this.mask;
    this.bits[at] = (this.bits[at] ?? 0) | (1 << hash);
  }

  /** False positives are possible. */
  mayHave(hash: number): boolean {
    return ((this.bits[(hash >>> 5) & this.mask] ?? 0) & (1 << hash)) !== 0;
  }
}
