/** A page that takes our card away so often … */
const MOST_LOST = 3;
/** … in so short a time does not want it. */
const WITHIN_MS = 5_000;

/** Remembers when the page took a card away, and gives up on showing any for a while. */
export interface Patience {
  lost(at: number): void;
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
