/** Work that stops now and then, so that a worker can answer in between. */
export type Sliced<T> = Generator<void, T>;

/** Does `each` for 0 to `count`, `count` excluded, and stops after some thousands. */
export function* inSlices(count: number, each: (i: number) => void): Sliced<void> {
  for (let from = 0; from < count; from += SLICE) {
    run(each, from, Math.min(count, from + SLICE));
    yield;
  }
}

/** A loop of its own, since one in a generator is optimised late. */
function run(each: (i: number) => void, from: number, to: number): void {
  for (let i = from; i < to; i++) each(i);
}

/** Counts → where each begins if they stand in a row: `counts[i]` becomes the sum up to itself. */
export function sumUp(counts: Int32Array): void {
  let sum = 0;
  for (let i = 0; i < counts.length; i++) {
    sum += counts[i] ?? 0;
    counts[i] = sum;
  }
}

/** Some milliseconds where each takes a tenth of a microsecond, as writing an index does. */
const SLICE = 1 << 15;
