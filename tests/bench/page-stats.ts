/** A difference between two ways, with the interval that 95 of 100 redrawn samples fall into. */
export interface Difference {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

const DRAWS = 2_000;

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** The median of `on − off` over pairs measured one after the other, by the bootstrap. */
export function difference(off: readonly number[], on: readonly number[]): Difference {
  const pairs = off.map((value, index) => (on[index] ?? Number.NaN) - value);
  const random = seeded(pairs.length);
  const medians = Array.from({ length: DRAWS }, () =>
    median(pairs.map(() => pairs[Math.floor(random() * pairs.length)] ?? 0)),
  );
  return {
    median: median(pairs),
    low: quantile(medians, 0.025),
    high: quantile(medians, 0.975),
  };
}

export function round(value: number, digits = 1): number {
  return Number(value.toFixed(digits));
}

/** `+3.1 (0.4 … 5.9)`. */
export function words({ median: middle, low, high }: Difference, digits = 1): string {
  const sign = middle > 0 ? '+' : '';
  return `${sign}${round(middle, digits)} (${round(low, digits)} … ${round(high, digits)})`;
}

/** Mulberry32: the same draws in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
