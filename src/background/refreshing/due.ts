export type Every = 'off' | 'weekly' | 'monthly';

const HOUR_MS = 3600_000;
const DAY_MS = 24 * HOUR_MS;
const PERIOD_MS = { weekly: 7 * DAY_MS, monthly: 30 * DAY_MS } as const;

/** However the clock jumps, no more often than this. */
export const LEAST_MS = 4 * HOUR_MS;

/** Milliseconds of the clock as it was then; null before the first. */
export interface Turns {
  /** What the next period counts from. */
  readonly tried: number | null;
  /** When a check was last begun. */
  readonly begun: number | null;
}

/**
 * Whether a check is due. `reset` where the last one lies in the future: the clock was wrong then or
 * is wrong now, so the count starts again from now instead of waiting for years.
 */
export function due(every: Every, { tried, begun }: Turns, now: number): 'go' | 'wait' | 'reset' {
  if (every === 'off') return 'wait';
  if (tried === null || Number.isNaN(tried)) return 'go';
  if (tried > now + LEAST_MS) return 'reset';
  // A clock that went wrong and came right again finds the last one where it was.
  if (begun !== null && Math.abs(now - begun) < LEAST_MS) return 'wait';
  return now - tried >= PERIOD_MS[every] ? 'go' : 'wait';
}
