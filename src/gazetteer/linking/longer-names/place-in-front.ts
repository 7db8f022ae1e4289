import { isTied } from '../page/candidate';
import type { Sighting } from '../page/page';
import type { Neighbours } from './neighbours';

/**
 * "The Kansas Senate" is not the US Senate, nor are the London Maple Leafs those of Toronto: a place stands before
 * a name that is only the end of the full name, and the full name has another place.
 */
export function isOfPlaceInFront(
  { start, text, candidates }: Sighting,
  neighbours: Neighbours,
): boolean {
  const before = neighbours.find((other) => other.end === start - 1);
  const place = before?.candidates.find(({ isPlaceLike }) => isPlaceLike)?.entity;
  if (!before || !place) return false;
  return candidates.every(({ entity }) => {
    if (!entity.caption.endsWith(` ${text}`) || entity.caption.startsWith('The ')) return false;
    return !entity.caption.includes(before.text) && !isTied(entity, place);
  });
}
