import type { Block } from '../../page/block';
import type { Connection } from '../connection';
import { batches, compare, type Known, MORE_UNITS, nothing, settled } from './passages';

/** `answered` is false where the background did not answer for all blocks. */
export interface Skimmed {
  readonly named: boolean;
  readonly answered: boolean;
}

/** Whether blocks name anyone. */
type Skim = (blocks: readonly Block[]) => Promise<Skimmed>;

/**
 * Asks whether blocks name anyone, about each block once. Messages are as long as allowed, because the page's
 * beginning has been looked at already. Ends `life` where the extension may not stay.
 */
export function createSkim(connection: Connection, life: AbortController): Skim {
  let known: Known = nothing();
  return async (blocks) => {
    const { nameless, fresh } = compare(known, blocks);
    for (const batch of batches(fresh, MORE_UNITS, MORE_UNITS)) {
      const answer = await connection.ask('skim', { blocks: batch.map(({ block }) => block.text) });
      if (!answer) return { named: false, answered: false };
      if (!answer.stay) life.abort();
      if (answer.named || life.signal.aborted) return { ...answer, answered: true };
    }
    known = settled({ passages: [], nameless }, fresh);
    return { named: false, answered: true };
  };
}
