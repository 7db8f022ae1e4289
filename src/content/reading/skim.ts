import type { Block } from '../../page/scan';
import type { Connection } from '../connection';
import { batches, compare, FIRST_UNITS, MORE_UNITS, type Passage } from './passages';

/** Not `answered` where the background did not say of all whether they name anyone. */
export interface Skimmed {
  readonly named: boolean;
  readonly answered: boolean;
}

/** Whether blocks name anyone. */
type Skim = (blocks: readonly Block[]) => Promise<Skimmed>;

/** Asks of blocks whether they name anyone, of each once. Ends `life` where we may not stay. */
export function createSkim(connection: Connection, life: AbortController): Skim {
  let nameless: readonly Passage[] = [];
  return async (blocks) => {
    const { passages, fresh } = compare(nameless, blocks);
    for (const batch of batches(fresh, MORE_UNITS, nameless.length ? MORE_UNITS : FIRST_UNITS)) {
      const answer = await connection.ask('skim', { blocks: batch.map(({ block }) => block.text) });
      if (!answer) return { named: false, answered: false };
      if (!answer.stay) life.abort();
      if (answer.named || life.signal.aborted) return { ...answer, answered: true };
    }
    nameless = passages;
    return { named: false, answered: true };
  };
}
