/** A page that is read sends a message for every 60 KB of its text; nobody needs more than this. */
const MOST_PER_SECOND = 200;
const SECOND_MS = 1_000;

/**
 * Returns a function that says whether one more message from a sender is accepted at a time in
 * milliseconds: at most `most` a second from each, so that no tab keeps the others waiting.
 */
export function createRate(most = MOST_PER_SECOND): (sender: number, at: number) => boolean {
  let began = 0;
  let taken = new Map<number, number>();
  return (sender, at) => {
    // A clock that was set back has begun another second too.
    if (at < began || at - began >= SECOND_MS) {
      began = at;
      taken = new Map();
    }
    const count = (taken.get(sender) ?? 0) + 1;
    taken.set(sender, count);
    return count <= most;
  };
}
