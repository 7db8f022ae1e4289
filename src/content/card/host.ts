import cardStyle from '../../ui/ui.css?inline';
import { FRAME_STYLE, HOST_STYLE } from './host-style';
import { type Box, EDGE_PX, place, widest } from './place';

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
  /** Puts it at the bottom of the window, over its whole width. */
  showSheet(within: Element | null): void;
  hide(): void;
  /** Whether it is on the page and in the top layer, seen or not. */
  isOpen(): boolean;
  /** Where the card is, or null while it is hidden. */
  box(): Box | null;
  contains(node: EventTarget | null): boolean;
  /** Whether a node still is where it was drawn: a page may have taken it out. */
  holds(node: Node): boolean;
}

interface Beside {
  readonly line: Box;
  /** The modal dialog around the line: outside it nothing can be used. */
  readonly within: Element | null;
  /** Whether the text around is written from right to left: the card then ends where the line does. */
  readonly rtl: boolean;
  readonly unseen: boolean;
}

const PLACED = ':host { }';

/**
 * What is done in a card that a page may take for its own: it sees the host alone, no field, and has letters
 * for commands, boxes that close with a click beside them, and its own mind about scrolling and copying.
 */
const KEPT =
  'keydown keypress keyup copy cut paste contextmenu selectstart dragstart wheel touchstart touchmove pointerdown mousedown click focusin'.split(
    ' ',
  );
/** What goes down on the page may be let go in the card, and the other way round. */
const MODIFIER = /^(?:Alt|AltGraph|Control|Meta|Shift)$/;

/** Makes the host; it enters the page's tree when the first card is shown, and leaves with it. */
export function createHost(document: Document, signal: AbortSignal): Host {
  const host = document.createElement('div');
  const shadow = host.attachShadow({ mode: 'closed' });
  const placed = sheet(PLACED);
  shadow.adoptedStyleSheets = [
    sheet(HOST_STYLE),
    placed,
    sheet(privately(cardStyle + FRAME_STYLE)),
  ];
  const root = document.createElement('div');
  root.className = 'surface frame';
  shadow.append(root);
  // A page can reach into a card and act it out; only a reader's own events count.
  for (const type of ['click', 'keydown', 'input', 'change', 'submit'])
    shadow.addEventListener(type, stopUntrusted, { capture: true, signal });
  for (const type of KEPT) shadow.addEventListener(type, keep, { passive: true, signal });
  signal.addEventListener('abort', () => host.remove());

  function enter(within: Element | null, unseen = false): void {
    const parent = within ?? document.documentElement;
    if (host.parentNode !== parent) parent.append(host);
    if (!host.matches(':popover-open')) {
      // A page may have left attributes on the host when it was there before, or taken its own.
      for (const name of host.getAttributeNames()) host.removeAttribute(name);
      host.popover = 'manual';
      host.showPopover();
    }
    host.inert = unseen;
  }

  function put(within: Element | null, style: Record<string, string>): void {
    const rule = placed.cssRules[0];
    if (!(rule instanceof CSSStyleRule)) return;
    // A zoom of the page's own would magnify the card and every length that places it.
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
      const tallest = `min(${at.maxHeight}px, 60vh)`;
      put(within, {
        ...narrow,
        left: inside(at.left, `${width}px`),
        // Above, the lower edge stays: a card that unfolds must not grow over the line.
        ...(at.side === 'below'
          ? { top: inside(at.top, tallest) }
          : {
              top: 'auto',
              bottom: inside(windowOf(document).clientHeight - foot, tallest),
            }),
        'max-height': tallest,
      });
    },
    showSheet(within) {
      put(within, { left: '0', right: '0', bottom: '0', width: '100%', 'max-height': '60vh' });
      enter(within);
    },
    reveal() {
      host.inert = false;
    },
    hide() {
      if (host.matches(':popover-open')) host.hidePopover();
      host.remove();
    },
    isOpen: () => host.matches(':popover-open'),
    box: () => (host.matches(':popover-open') && !host.inert ? host.getBoundingClientRect() : null),
    contains: (node) => node === host,
    holds: (node) => shadow.contains(node),
  };
}

/**
 * A sheet whose custom properties have names of this page's own. What a page registers by `@property` is so
 * in our root too: under a name that it knows it could take the card's ground and colours away.
 */
function privately(css: string): string {
  const [key] = crypto.getRandomValues(new Uint32Array(1));
  return css.replace(/--(?=[a-z])/g, `--b${key}-`);
}

/** A length from an edge that leaves a card of this size in the window, also when that is made smaller. */
function inside(length: number, size: string): string {
  return `max(${EDGE_PX}px, min(${length}px, 100% - ${EDGE_PX}px - ${size}))`;
}

/** The element that has the window's size: in quirks mode the root has the page's. */
function windowOf({ compatMode, body, documentElement }: Document): Element {
  return compatMode === 'BackCompat' ? body : documentElement;
}

/** What the reader sees of the window, also when zoomed in by two fingers. */
function viewOf(document: Document): Box {
  const visual = document.defaultView?.visualViewport;
  const { clientWidth, clientHeight } = windowOf(document);
  return visual
    ? { left: visual.offsetLeft, top: visual.offsetTop, width: visual.width, height: visual.height }
    : { left: 0, top: 0, width: clientWidth, height: clientHeight };
}

function sheet(css: string): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
}

function keep(event: Event): void {
  if (!(event instanceof KeyboardEvent && MODIFIER.test(event.key))) event.stopPropagation();
}

function stopUntrusted(event: Event): void {
  if (event.isTrusted) return;
  event.stopImmediatePropagation();
  event.preventDefault();
}
