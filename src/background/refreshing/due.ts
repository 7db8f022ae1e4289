import type { Every } from '../../messages/data-info';

const HOUR_MS = 3600_000;
const DAY_MS = 24 * HOUR_MS;
const PERIOD_MS = { weekly: 7 * DAY_MS, monthly: 30 * DAY_MS } as const;

/** The least time between two checks, however the clock jumps. */
export const LEAST_MS = 4 * HOUR_MS;

/** Times of the clock, in milliseconds; null before the first. */
export interface Turns {
  /** What the next period counts from. */
  readonly tried: number | null;
  /** When a check was last begun. */
  readonly begun: number | null;
}

/**
 * Whether a check is due. `reset` where the last one lies in the future: the clock was wrong then or is
 * wrong now, so the next period counts from now, instead of a wait that may last years.
 */
export function due(every: Every, { tried, begun }: Turns, now: number): 'go' | 'wait' | 'reset' {
  if (every === 'off') return 'wait';
  if (tried === null || Number.isNaN(tried)) return 'go';
  if (tried > now + LEAST_MS) return 'reset';
  // Also after a clock that was wrong for a while and is right again.
  if (begun !== null && Math.abs(now - begun) < LEAST_MS) return 'wait';
  return now - tried >= PERIOD_MS[every] ? 'go' : 'wait';
}
