/** A page that removes our card this many times … */
const MOST_LOST = 3;
/** … within this time does not want it. */
const WITHIN_MS = 5_000;

/** Remembers when the page removed a card, to give up showing cards for a while. */
export interface Patience {
  /** The page has removed a card at this time, milliseconds. */
  lost(at: number): void;
  /** Whether to show no card at this time. */
  isOver(at: number): boolean;
}

export function createPatience(): Patience {
  let losses: readonly number[] = [];
  return {
    lost(at) {
      losses = [...losses, at].slice(-MOST_LOST);
    },
    isOver: (at) => losses.length === MOST_LOST && at - (losses[0] ?? at) < WITHIN_MS,
  };
}
