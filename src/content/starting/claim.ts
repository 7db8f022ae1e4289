/** Where the script that reads a page says whether it still does, in the world that our scripts share. */
const CLAIM = Symbol.for('backgrounder');
type World = { [CLAIM]?: () => boolean } & typeof globalThis;

/**
 * Whether a script reads this page already: one put into an open tab may meet the one that was
 * registered, or one that was ended by a pause or by the extension's reload.
 */
export function isClaimed(): boolean {
  return (globalThis as World)[CLAIM]?.() ?? false; // A property under our own symbol.
}

/** Makes the caller the one that reads this page for as long as `alive` says so. */
export function claim(alive: () => boolean): void {
  (globalThis as World)[CLAIM] = alive;
}
