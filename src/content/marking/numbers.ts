import type { Annotation } from '../../model/mention';
import type { Piece } from '../../page/block';

/**
 * The same name at the same place gets the same number again, so that an open card and the keys recognise
 * its mark when that is made anew.
 */
export function createNumbers(): (pieces: readonly Piece[], annotation: Annotation) => number {
  const numbers = new WeakMap<Text, Map<string, number>>();
  let last = 0;
  return ([first], { exact }) => {
    if (!first) return ++last;
    const there = numbers.get(first.node) ?? new Map<string, number>();
    const key = `${first.start} ${exact}`;
    const number = there.get(key) ?? ++last;
    numbers.set(first.node, there.set(key, number));
    return number;
  };
}
