/**
 * The loader names the functions of a script by a helper that a page does not have. To be run in a
 * page before a function with others inside it is.
 */
export const NAMED = 'globalThis.__name ??= (made) => made';
