/** Under this key the script that reads a page says whether it still does; all our scripts share the global. */
const CLAIM = Symbol.for('backgrounder');
/** Under this one is the script that came last to wait until the page is shown. */
const LAST = Symbol.for('backgrounder.last');
type World = { [CLAIM]?: () => boolean; [LAST]?: object } & typeof globalThis;

/**
 * Whether a script of ours reads this page already. A script put into an open tab may find the registered
 * one there, or one that has ended because of a pause or a reload of the extension.
 */
export function isClaimed(): boolean {
  return (globalThis as World)[CLAIM]?.() ?? false; // A property under our own symbol.
}

/** Makes the caller the one that reads this page for as long as `alive` says so. */
export function claim(alive: () => boolean): void {
  (globalThis as World)[CLAIM] = alive;
}

/** Makes the caller the latest script of ours here; the function returned says whether it still is. */
export function comeLatest(): () => boolean {
  const world = globalThis as World; // A property under our own symbol.
  const mine = {};
  world[LAST] = mine;
  return () => world[LAST] === mine;
}
