/** Work that stops now and then, so that a worker can answer in between. */
export type Sliced<T> = Generator<void, T>;

/** Does `each` for 0 to `count`, `count` excluded, and stops after some thousands. */
export function* inSlices(count: number, each: (i: number) => void): Sliced<void> {
  for (let from = 0; from < count; from += SLICE) {
    const to = Math.min(count, from + SLICE);
    for (let i = from; i < to; i++) each(i);
    yield;
  }
}

/** Some milliseconds where each takes a tenth of a microsecond, as writing an index does. */
const SLICE = 1 << 15;
