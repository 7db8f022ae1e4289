import { vi } from 'vitest';

/** `FC_RUNS=100` asks every property a hundred times as often as usual, and waits as much longer. */
const TIMES = Number(process.env.FC_RUNS ?? 1);

/** How often to ask a property that is asked so often usually. */
export function runs(usual: number): number {
  return usual * TIMES;
}

// Run before every file: properties that name no number are asked fast-check's own hundred times.
if (TIMES !== 1) {
  const { configureGlobal } = await import('fast-check');
  configureGlobal({ numRuns: runs(100) });
  vi.setConfig({ testTimeout: 60_000 * TIMES });
}
