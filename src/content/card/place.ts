/** A box in CSS pixels of the layout viewport. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Place {
  readonly left: number;
  readonly top: number;
  readonly side: 'above' | 'below';
  /** The most height that there is on that side. */
  readonly maxHeight: number;
}

/** Distance between the hovered line and the card. */
export const GAP_PX = 8;
/** Distance between the card and the edges of the window. */
export const EDGE_PX = 8;
/** The share of the window's height that a card may take … */
const MOST_OF_HEIGHT = 0.6;
/** … and what it may take of a short one: at 400 % zoom a window is 160 to 250 px high. */
export const ENOUGH_PX = 240;

/** The most height that a card may take in a window, as CSS, and as `mostOf` has it in CSS pixels. */
export const MOST_HEIGHT = `max(${100 * MOST_OF_HEIGHT}vh, min(${ENOUGH_PX}px, 100vh - ${2 * EDGE_PX}px))`;

function mostOf({ height }: Box): number {
  const least = Math.min(ENOUGH_PX, height - 2 * EDGE_PX);
  return Math.floor(Math.max(height * MOST_OF_HEIGHT, least));
}

/** The most width that a card may take in a view, CSS pixels. */
export function widest(view: Box): number {
  return view.width - 2 * EDGE_PX;
}

/**
 * Where a card of the given size goes: strictly above or below the hovered line, never over it, on the
 * side where it fits, else the one with more room; kept inside the view (the visual viewport, in the
 * same coordinates) from side to side. It begins where the line does, which in writing from right to
 * left is at the right.
 */
export function place(
  line: Box,
  card: { width: number; height: number; rtl: boolean },
  view: Box,
): Place {
  const above = line.top - GAP_PX - (view.top + EDGE_PX);
  const below = view.top + view.height - EDGE_PX - (line.top + line.height + GAP_PX);
  const most = mostOf(view);
  const wanted = Math.min(card.height, most);
  const side = wanted <= below || below >= above ? 'below' : 'above';
  const maxHeight = Math.max(0, Math.min(most, side === 'below' ? below : above));
  const height = Math.min(card.height, maxHeight);
  const furthest = view.left + view.width - EDGE_PX - card.width;
  const beginning = card.rtl ? line.left + line.width - card.width : line.left;
  return {
    side,
    maxHeight,
    left: Math.max(view.left + EDGE_PX, Math.min(beginning, furthest)),
    top: side === 'below' ? line.top + line.height + GAP_PX : line.top - GAP_PX - height,
  };
}
