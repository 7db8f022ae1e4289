/** Work that stops now and then, so that a worker can answer in between. */
export type Sliced<T> = Generator<void, T>;

/** Calls `each` for every number from 0 to `count` - 1, and yields after every slice of some thousands. */
export function* inSlices(count: number, each: (i: number) => void): Sliced<void> {
  for (let from = 0; from < count; from += SLICE) {
    run(each, from, Math.min(count, from + SLICE));
    yield;
  }
}

/** A function of its own, because V8 optimises a loop inside a generator late. */
function run(each: (i: number) => void, from: number, to: number): void {
  for (let i = from; i < to; i++) each(i);
}

/** Turns counts into prefix sums: `counts[i]` becomes the sum up to and including itself. */
export function sumUp(counts: Int32Array): void {
  let sum = 0;
  for (let i = 0; i < counts.length; i++) {
    sum += counts[i] ?? 0;
    counts[i] = sum;
  }
}

/** Some milliseconds of work, as an index is written at a tenth of a microsecond each. */
const SLICE = 1 << 15;
