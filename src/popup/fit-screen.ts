/** A popup is no higher than this in any browser. */
const MOST_PX = 600;
/** What is above a popup: tabs and toolbar, and its own edge. */
const ABOVE_PX = 100;
/** Firefox tells the size of the popup itself where it hides the screen's, and that is smaller at first. */
const LEAST_SCREEN_PX = 400;

/**
 * Keeps what scrolls in the popup as high as the browser can show it. On a short screen, as where the system
 * magnifies everything, that is less than usual, and the browser would add a second scroll bar around ours.
 * Not by `vh`: a popup is as high as what is in it.
 */
export function fitScreen(
  scrolls: HTMLElement,
  { availHeight }: Pick<Screen, 'availHeight'>,
): void {
  if (availHeight < LEAST_SCREEN_PX) return;
  scrolls.style.maxBlockSize = `${Math.min(MOST_PX, availHeight - ABOVE_PX)}px`;
}
