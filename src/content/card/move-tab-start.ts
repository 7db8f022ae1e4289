/** The last two exist in Chromium alone. */
const HEARD = ['focus', 'focusin', 'blur', 'focusout', 'DOMFocusIn', 'DOMFocusOut'] as const;
/** How many links before the place are tried: the nearest may be hidden, and take no focus. */
const MOST_TRIES = 20;

/**
 * Makes Tab go on from a place of the page, not from its top (HTML calls this the sequential focus navigation
 * starting point): the last link or button before the place gets the focus for a moment, and the events of
 * that are kept from the page. A collapsed selection would do in Firefox alone, and anything else would need
 * an element of ours in the page's text.
 */
export function moveTabStart(place: Node): void {
  const { ownerDocument: document } = place;
  const window = document?.defaultView;
  if (!window) return;
  const stops = document.querySelectorAll<HTMLElement>('a[href], button');
  const end = countBefore(outermost(place), stops);
  const options = { capture: true } as const;
  for (const type of HEARD) window.addEventListener(type, unheard, options);
  for (const stop of [...stops].slice(Math.max(0, end - MOST_TRIES), end).reverse()) {
    stop.focus({ preventScroll: true });
    if (document.activeElement !== stop) continue;
    stop.blur();
    break;
  }
  for (const type of HEARD) window.removeEventListener(type, unheard, options);
}

/** In a component the element of the page that holds it: what is in a shadow tree has no place among links. */
function outermost(place: Node): Node {
  const root = place.getRootNode();
  return root instanceof ShadowRoot ? outermost(root.host) : place;
}

/**
 * How many nodes in document order come before a place. A binary search, because one comparison may walk all
 * siblings.
 */
function countBefore(place: Node, inOrder: NodeListOf<Node>): number {
  let [low, high] = [0, inOrder.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = inOrder.item(middle);
    if (place.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING) low = middle + 1;
    else high = middle;
  }
  return low;
}

function unheard(event: Event): void {
  event.stopImmediatePropagation();
}
