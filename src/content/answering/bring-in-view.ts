import { type Box, EDGE_PX, ENOUGH_PX, GAP_PX } from '../card/place';
import type { Mark } from '../marking/marks';
import { lineBoxes } from '../pointing/hit';
import { isTopFrame } from '../starting/readable';

/** How far down a window a line is put, as a share of its height: below it a card has all the room it may take. */
const SHARE = 1 / 3;
/** Where a line may stay: the eye need not look for it anew. */
const STAYS_FROM = 0.2;
const STAYS_TO = 0.45;
/** Elements around the words that are looked at; deeper trees are attacks. */
const MOST_DEPTH = 500;

/** Scrolls to the line that a mark begins in. An element is no measure: it may be much higher than the window. */
export function bringInView(mark: Mark): void {
  const element = mark.pieces[0]?.node.parentElement;
  if (!element || isWellPlaced(mark, element)) return;
  // For what is around this frame.
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  for (const box of scrollersAround(element)) {
    const { left, top } = box.getBoundingClientRect();
    move(mark, box, { left, top, width: box.clientWidth, height: box.clientHeight });
  }
  const view = { left: 0, top: 0, width: innerWidth, height: innerHeight };
  move(mark, window, view, shortDown(view));
  // A head that stays may be over the top of a short window.
  if (isCovered(mark, element)) move(mark, window, view);
}

/** How far down a window a line is put that leaves a card enough room below it, where there is so much. */
function shortDown({ height }: Box): number {
  const spare = height - ENOUGH_PX - 2 * (EDGE_PX + GAP_PX);
  return Math.max(EDGE_PX, Math.min(height * SHARE, spare));
}

/** Whether the line is where a card has room below, and nothing around cuts it off. */
function isWellPlaced(mark: Mark, element: Element): boolean {
  const [line] = lineBoxes(mark);
  // How much of another frame is seen cannot be told from inside.
  if (!line || !isTopFrame(window)) return false;
  const { top, bottom } = line;
  if (top < innerHeight * STAYS_FROM || bottom > innerHeight * STAYS_TO) return false;
  return innerHeight - bottom >= ENOUGH_PX && stackAt(line).some((one) => element.contains(one));
}

/** Whether the page has something over the line; the card that is still open is not of the page. */
function isCovered(mark: Mark, element: Element): boolean {
  const [line] = lineBoxes(mark);
  const first = line && stackAt(line).find((one) => !one.matches(':popover-open'));
  return first !== undefined && !element.contains(first);
}

/** What lies in the middle of a line, the foremost first. */
function stackAt({ left, right, top, bottom }: DOMRect): Element[] {
  return document.elementsFromPoint((left + right) / 2, (top + bottom) / 2);
}

/** Sideways only where the line is not wholly seen, as in vertical writing. */
function move(mark: Mark, by: Element | Window, view: Box, down = view.height * SHARE): void {
  const [line] = lineBoxes(mark);
  if (!line) return;
  const isAside = line.left < view.left || line.right > view.left + view.width;
  by.scrollBy({
    left: isAside ? line.left + line.width / 2 - (view.left + view.width / 2) : 0,
    top: line.top - view.top - down,
    behavior: 'instant',
  });
}

/** What scrolls around an element, innermost first. */
function scrollersAround(element: Element): Element[] {
  const found: Element[] = [];
  let at: Element | null = element;
  for (let depth = 0; at && depth < MOST_DEPTH; depth++) {
    const isMoved = at.scrollHeight > at.clientHeight && at !== document.scrollingElement;
    if (isMoved && /auto|scroll|hidden/.test(getComputedStyle(at).overflowY)) found.push(at);
    const root = at.getRootNode();
    at = at.assignedSlot ?? at.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return found;
}
