import type { Box } from '../card/place';
import type { Mark, Marks } from '../marking/marks';

export interface Hit {
  readonly mark: Mark;
  /** The line box under the pointer: a name may wrap. */
  readonly line: Box;
}

/** The caret snaps to text from a distance, so the pointer must be on the letters, give or take this. */
const SLACK_PX = 2;

/**
 * The mark under a point of the window. Looks the caret's Text node up in our own map, then checks by the
 * letters' boxes that the point is really on them. Takes tens of microseconds, whatever the number of
 * marks, where `highlightsFromPoint` takes milliseconds.
 */
export function hit(document: Document, marks: Marks, x: number, y: number): Hit | undefined {
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots: openRootsAt(document, x, y) });
  const mark = caret && marks.at(caret.offsetNode, caret.offset);
  if (!mark) return undefined;
  const line = lineBoxes(mark).find((box) => contains(box, x, y));
  return line && { mark, line };
}

/** The boxes of a mark's letters, one for each line and node. */
export function lineBoxes({ pieces }: Pick<Mark, 'pieces'>): DOMRect[] {
  return pieces.flatMap(({ node, start, end }) => {
    if (!node.isConnected || end > node.data.length) return [];
    const range = node.ownerDocument.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    return [...range.getClientRects()];
  });
}

function contains({ left, top, width, height }: Box, x: number, y: number): boolean {
  const across = x >= left - SLACK_PX && x <= left + width + SLACK_PX;
  return across && y >= top - SLACK_PX && y <= top + height + SLACK_PX;
}

/** Shadow roots into which the caret may look, outermost first; twenty at most. */
function openRootsAt(document: Document, x: number, y: number): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  let element = document.elementFromPoint(x, y);
  while (element?.shadowRoot && roots.length < 20) {
    roots.push(element.shadowRoot);
    element = element.shadowRoot.elementFromPoint(x, y);
  }
  return roots;
}
