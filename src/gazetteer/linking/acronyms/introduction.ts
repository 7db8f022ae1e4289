import type { Entity } from '../../../model/entity';

/** A place where a page says to whom a short form belongs. */
export interface Introduction {
  /** Where on the page (`positionOf`): it holds from here on; the first one holds before it too. */
  readonly at: number;
  /** Null where the short form is a stranger's. */
  readonly entity: Entity | null;
}

/** Adds the next one, unless it only repeats the last. */
export function introduce(all: Introduction[], next: Introduction): void {
  if (all[all.length - 1]?.entity !== next.entity) all.push(next);
}

/**
 * To whom a short form belongs at a place: the last one introduced before it, or else the first one. A binary
 * search.
 */
export function ownerAt(
  all: readonly Introduction[] | undefined,
  place: number,
): Entity | null | undefined {
  if (all === undefined) return undefined;
  let low = 0;
  for (let high = all.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((all[middle] as Introduction).at < place) low = middle + 1;
    else high = middle;
  }
  return all[Math.max(0, low - 1)]?.entity;
}
