import fc from 'fast-check';

/** `FC_RUNS=100` asks every property a hundred times as often as usual; the tests wait as much longer. */
const TIMES = Number(process.env.FC_RUNS ?? 1);

// The usual run asks the same cases each time, so that what fails is what was changed; only a longer
// one looks for others.
fc.configureGlobal({ numRuns: runs(100), ...(TIMES === 1 && { seed: 19_230_907 }) });

export { fc };

/** How often to ask a property that is asked so often usually. */
export function runs(usual: number): number {
  return usual * TIMES;
}
