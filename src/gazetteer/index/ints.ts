/** A list of 32-bit numbers that grows. */
export class Ints {
  array: Int32Array;
  length = 0;

  constructor(capacity = 1024) {
    this.array = new Int32Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.array.length) this.double();
    this.array[this.length++] = value;
  }

  /** Adds `count` zeros; returns where they begin. */
  extend(count: number): number {
    const at = this.length;
    if (at + count > this.array.length) this.double();
    this.length = at + count;
    return at;
  }

  private double(): void {
    const wider = new Int32Array(this.array.length * 2);
    wider.set(this.array);
    this.array = wider;
  }

  /** Makes it at least `length` long; new numbers are 0. */
  widen(length: number): void {
    while (this.length < length) this.push(0);
  }

  at(i: number): number {
    return this.array[i] ?? 0;
  }

  values(): Int32Array {
    return this.array.subarray(0, this.length);
  }
}
