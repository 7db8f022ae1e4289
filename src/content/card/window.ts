import { type Box, EDGE_PX } from './place';

/** A distance from the window's edge, as CSS that keeps a card of `size` inside when the window shrinks. */
export function insideWindow(length: number, size: string): string {
  return `max(${EDGE_PX}px, min(${length}px, 100% - ${EDGE_PX}px - ${size}))`;
}

/** The element that is as large as the window: in quirks mode the root element is as large as the page. */
export function windowOf({ compatMode, body, documentElement }: Document): Element {
  return compatMode === 'BackCompat' ? body : documentElement;
}

/** The part of the window that the reader sees, which is smaller after a pinch zoom. */
export function viewOf(document: Document): Box {
  const visual = document.defaultView?.visualViewport;
  const { clientWidth, clientHeight } = windowOf(document);
  return visual
    ? { left: visual.offsetLeft, top: visual.offsetTop, width: visual.width, height: visual.height }
    : { left: 0, top: 0, width: clientWidth, height: clientHeight };
}
