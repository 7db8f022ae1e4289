import { createQueue } from '../dataset/queue';

/** A page of many frames has fewer: each frame asks one thing at a time, besides its cards. */
const MOST_WAITING = 100;

/** Some of what a piece takes may have been waiting, as for a dataset that is being built. */
const MOST_PAUSE_MS = 50;

interface Waiting {
  readonly queue: ReturnType<typeof createQueue>;
  /** How many pieces there are, the one that is being done among them. */
  asked: number;
  /** How long the last one took, milliseconds. */
  took: number;
}

/** Does work that a tab asks for when it is its turn. */
type Turns = <T>(tab: number | undefined, work: () => Promise<T>) => Promise<T>;

/**
 * Lets each tab have one piece of work done at a time and, as long as more of it waits, in at most half of
 * the time. Browsers deliver messages in order, so others would wait behind all those of a tab that asks
 * for more than can be done. Rejects where `most` pieces of a tab's work are waiting already.
 */
export function createTurns(most = MOST_WAITING): Turns {
  const tabs = new Map<number, Waiting>();
  return async (tab = -1, work) => {
    const waiting = tabs.get(tab) ?? { queue: createQueue(), asked: 0, took: 0 };
    if (waiting.asked >= most) throw new Error('too much is waiting');
    tabs.set(tab, waiting);
    const isFirst = waiting.asked++ === 0;
    try {
      return await waiting.queue(async () => {
        if (!isFirst) await new Promise((later) => setTimeout(later, waiting.took));
        const began = performance.now();
        return await work().finally(() => {
          waiting.took = Math.min(performance.now() - began, MOST_PAUSE_MS);
        });
      });
    } finally {
      if (--waiting.asked === 0) tabs.delete(tab);
    }
  };
}

/** The turns of all tabs. */
export const inTurn = createTurns();
