import { random } from '../dataset/mutate';
import { type FreezeStep, freezeAt, frozen, STEPS } from './freeze';
import type { World } from './harness';

/** When a refresh is cut off: so many milliseconds after it was asked for, or just before a step. */
export type Moment = number | FreezeStep;

/** A refresh takes about this long here, so that moments fall before, into and after each step. */
const LONGEST_WAIT_MS = 700;

/** From the environment, as `npm run soak` sets it; else random. Every test that uses it has it in its title. */
export const SEED = Number(process.env.SEED ?? Math.floor(Math.random() * 1e6));

/**
 * `soak -- kill` and `soak -- power`: as many random moments as were asked for; `soak -- steps`: every named
 * step; else one random moment and the flip.
 */
export function moments(): readonly Moment[] {
  const next = random(SEED);
  const waits = (count: number) => Array.from({ length: count }, () => next() * LONGEST_WAIT_MS);
  if (process.env.SOAK === 'kill' || process.env.SOAK === 'power')
    return waits(Number(process.env.RUNS ?? 100));
  if (process.env.SOAK === 'steps') return STEPS;
  return [...waits(1), ...STEPS.filter(([title]) => title === 'the flip')];
}

/** Resolves at the moment, in a refresh that `begin` asks for. */
export async function comesTo(
  moment: Moment,
  where: Pick<World, 'session' | 'within'>,
  begin: () => Promise<unknown>,
): Promise<void> {
  if (typeof moment !== 'number') await freezeAt(where, moment);
  await begin();
  if (typeof moment !== 'number') await frozen(where);
  else await new Promise((done) => setTimeout(done, moment));
}
