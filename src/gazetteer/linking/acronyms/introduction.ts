import type { Entity } from '../../../model/entity';

/** A place where a page says whose a short form is. */
export interface Introduction {
  /** Where on the page (`positionOf`): from here on it is so, and before the first too. */
  readonly at: number;
  /** Null where it is a stranger's. */
  readonly entity: Entity | null;
}

/** Adds the next one; said again of the same, it tells nothing new. */
export function introduce(all: Introduction[], next: Introduction): void {
  if (all[all.length - 1]?.entity !== next.entity) all.push(next);
}

/** Whose a short form is at a place, by halving: whose it was made last, or will be made first. */
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
