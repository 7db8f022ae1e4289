import cardStyle from '../../ui/ui.css?inline';
import { guardEvents } from './guard-events';
import { FRAME_STYLE, hostStyle } from './host-style';
import { type Box, MOST_HEIGHT, place, widest } from './place';
import { insideWindow, viewOf, windowOf } from './window';

/** The element that carries the card, above everything on the page. */
export interface Host {
  /** Where the card's content is rendered. */
  readonly root: HTMLElement;
  /**
   * Puts the host on the page beside a line, measured and placed before the page paints. `unseen`, it
   * is laid out all the same and waits for `reveal`, which leaves the browser nothing but to paint.
   */
  show(beside: Beside): void;
  reveal(): void;
  /** Shows the host at the bottom of the window, over its whole width. */
  showSheet(within: Element | null): void;
  hide(): void;
  /** Whether the host is on the page and within reach, or waits for `reveal`. */
  isOpen(): boolean;
  /** Where the card is, or null while it is hidden or out of reach. */
  box(): Box | null;
  contains(node: EventTarget | null): boolean;
  /** Whether a node is still inside the card: a page may have taken it out. */
  holds(node: Node): boolean;
}

interface Beside {
  readonly line: Box;
  /** The modal dialog around the line: nothing outside it can be used. */
  readonly within: Element | null;
  /** Whether the text runs from right to left: then the card ends where the line does. */
  readonly rtl: boolean;
  readonly unseen: boolean;
}

const PLACED = ':host { }';

/** Makes the host, seen with the style of a highlight. It is in the page's tree only while a card is open. */
export function createHost(document: Document, highlight: string, signal: AbortSignal): Host {
  const host = document.createElement('div');
  const shadow = host.attachShadow({ mode: 'closed' });
  const placed = sheet(PLACED);
  shadow.adoptedStyleSheets = [
    sheet(hostStyle(highlight)),
    placed,
    sheet(privately(cardStyle + FRAME_STYLE)),
  ];
  const root = document.createElement('div');
  root.className = 'surface frame';
  shadow.append(root);
  guardEvents(shadow, signal);
  signal.addEventListener('abort', () => host.remove());

  function enter(within: Element | null, unseen = false): void {
    const parent = within ?? document.documentElement;
    if (host.parentNode !== parent) parent.append(host);
    if (!host.matches(':popover-open')) {
      // A page may have changed the host's attributes while it was there before.
      for (const name of host.getAttributeNames()) host.removeAttribute(name);
      host.popover = 'manual';
      host.showPopover();
    }
    host.inert = unseen;
  }

  function put(within: Element | null, style: Record<string, string>): void {
    const rule = placed.cssRules[0];
    if (!(rule instanceof CSSStyleRule)) return;
    // Undoes a CSS zoom of the page, which would magnify the card and the lengths that place it.
    const { currentCSSZoom } = within ?? document.documentElement;
    rule.style.cssText = `zoom: ${1 / currentCSSZoom} !important`;
    for (const [name, value] of Object.entries(style))
      rule.style.setProperty(name, value, 'important');
  }

  return {
    root,
    show({ line, within, rtl, unseen }) {
      const view = viewOf(document);
      const narrow = { 'max-width': `${widest(view)}px` };
      put(within, { ...narrow, left: '0', top: '0' });
      enter(within, unseen);
      const { width, height } = host.getBoundingClientRect();
      const at = place(line, { width, height, rtl }, view);
      const foot = at.top + Math.min(height, at.maxHeight);
      const tallest = `min(${at.maxHeight}px, ${MOST_HEIGHT})`;
      put(within, {
        ...narrow,
        left: insideWindow(at.left, `${width}px`),
        // Above the line the lower edge is fixed: a card that unfolds must not grow over the line.
        ...(at.side === 'below'
          ? { top: insideWindow(at.top, tallest) }
          : {
              top: 'auto',
              bottom: insideWindow(windowOf(document).clientHeight - foot, tallest),
            }),
        'max-height': tallest,
      });
    },
    showSheet(within) {
      put(within, { left: '0', right: '0', bottom: '0', width: '100%', 'max-height': MOST_HEIGHT });
      enter(within);
    },
    reveal() {
      host.inert = false;
    },
    hide() {
      if (host.matches(':popover-open')) host.hidePopover();
      host.remove();
    },
    isOpen: () => host.matches(':popover-open') && (host.inert || isInReach(host)),
    box: () => (isInReach(host) ? host.getBoundingClientRect() : null),
    contains: (node) => node === host,
    holds: (node) => shadow.contains(node),
  };
}

/** Where a card is looked for, as shares of its width and height. */
const SPOTS = [0.5, 0.1, 0.9];

/**
 * Whether a pointer could come to any of the card. It cannot where the page has since opened a modal dialog,
 * filled the screen with something else, or closed the dialog that the card is in.
 */
function isInReach(host: HTMLElement): boolean {
  const { left, top, width, height } = host.getBoundingClientRect();
  return SPOTS.some((share) => {
    const there = host.ownerDocument.elementFromPoint(left + width * share, top + height * share);
    return there === host;
  });
}

/**
 * Gives the custom properties of a style sheet random names. A property that a page registers by
 * `@property` is registered in our shadow root too: under a name that the page knows, it could change
 * the card's colours.
 */
function privately(css: string): string {
  const [key] = crypto.getRandomValues(new Uint32Array(1));
  return css.replace(/--(?=[a-z])/g, `--b${key}-`);
}

function sheet(css: string): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
}
