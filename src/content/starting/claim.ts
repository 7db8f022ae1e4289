/** Under this key the script that reads a page says whether it still does; all our scripts share the global. */
const CLAIM = Symbol.for('backgrounder');
type World = { [CLAIM]?: () => boolean } & typeof globalThis;

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
