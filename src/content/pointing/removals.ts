/** A page that removes our card this many times … */
const MOST = 3;
/** … within this time does not want it. */
const WITHIN_MS = 5_000;

/** When the page removed a card; times in milliseconds. */
export interface Removals {
  add(at: number): void;
  /** Whether they are so many and so recent that no card is to be shown at this time. */
  areTooMany(at: number): boolean;
}

export function createRemovals(): Removals {
  let times: readonly number[] = [];
  return {
    add(at) {
      times = [...times, at].slice(-MOST);
    },
    areTooMany: (at) => times.length === MOST && at - (times[0] ?? at) < WITHIN_MS,
  };
}
