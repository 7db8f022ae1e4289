import type { Box } from '../card/place';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Opening angle of the way from the word to the card, at the point where the pointer left the word. */
const OPENING_DEGREES = 120;
const HALF_TANGENT = Math.tan(((OPENING_DEGREES / 2) * Math.PI) / 180);

/**
 * Whether a pointer that left the word at `from` is still on its way to the card: between the word's line
 * and the nearer edge of the card, inside a cone that opens towards the card: of 120°, and of 90° to the
 * left and right of the card. All in CSS pixels of the window.
 */
export function inCorridor(pointer: Point, from: Point, line: Box, card: Box): boolean {
  const below = card.top >= line.top + line.height;
  const near = below ? card.top : card.top + card.height;
  const far = below ? line.top : line.top + line.height;
  const between = pointer.y >= Math.min(near, far) && pointer.y <= Math.max(near, far);
  if (!between) return false;
  const ahead = Math.abs(pointer.y - from.y);
  const aside = Math.abs(pointer.x - from.x);
  const beside = pointer.x >= card.left && pointer.x <= card.left + card.width;
  return aside <= ahead * HALF_TANGENT + line.height && (beside || aside <= ahead);
}
