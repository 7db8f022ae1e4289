import type { Annotation } from '../model/mention';
import type { Piece } from '../page/block';

/** An annotation as it is painted. */
export interface Mark {
  readonly id: number;
  readonly annotation: Annotation;
  readonly pieces: readonly Piece[];
}

export interface Marks {
  add(mark: Mark): void;
  remove(mark: Mark): void;
  /** Takes a node's marks off the page at once, because its text has changed. */
  forget(node: Text): void;
  /** The mark at an offset of a Text node. */
  at(node: Node, offset: number): Mark | undefined;
  get(id: number): Mark | undefined;
  /** Draws one mark as the one whose card is open. */
  open(mark: Mark | null): void;
  /** Takes every mark off the page, for good. */
  end(): void;
}

/** How far outside the window marks are registered, as a share of it. */
const MARGIN = '100%';

/**
 * Marks as CSS highlights: the page's tree is not touched. Only what is near the window is
 * registered, because any change revalidates every registered range; and as StaticRanges, because
 * live ones tax every change that the page makes. `style` is called once, before the first paint.
 */
export function createMarks(name: string, style: () => void): Marks {
  const byId = new Map<number, Mark>();
  const byNode = new Map<Node, Mark[]>();
  const byElement = new Map<Element, Set<Mark>>();
  /** As it was when the mark was made: a page may since have taken the text out of its element. */
  const elements = new Map<Mark, ReadonlySet<Element>>();
  const near = new Set<Element>();
  let opened: Mark | null = null;
  let drawing = 0;
  let styled = false;
  let ended = false;
  /** Until the browser has said what is near, the first marks are taken to be. */
  let sighted = false;

  const sight = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries)
        if (isIntersecting) near.add(target);
        else near.delete(target);
      sighted = true;
      // Between two frames: what is registered now is painted with the next.
      registerNear();
    },
    { root: document, rootMargin: MARGIN },
  );

  function draw(): void {
    if (drawing || ended) return;
    drawing = requestAnimationFrame(registerNear);
  }

  function registerNear(): void {
    cancelAnimationFrame(drawing);
    drawing = 0;
    register(
      name,
      [...near].flatMap((element) => [...(byElement.get(element) ?? [])]),
    );
  }

  /** By `add`, one by one: Firefox lets a content script neither spread nor iterate a Highlight. */
  function register(highlightName: string, marks: readonly Mark[]): void {
    const highlight = new Highlight();
    for (const mark of marks) {
      const range = staticRange(mark);
      if (range) highlight.add(range);
    }
    if (marks.length) CSS.highlights.set(highlightName, highlight);
    else CSS.highlights.delete(highlightName);
  }

  function detach(mark: Mark): void {
    for (const { node } of mark.pieces) {
      const rest = byNode.get(node)?.filter((other) => other !== mark);
      if (rest?.length) byNode.set(node, rest);
      else byNode.delete(node);
    }
    for (const element of elements.get(mark) ?? []) {
      const marks = byElement.get(element);
      marks?.delete(mark);
      if (marks?.size) continue;
      byElement.delete(element);
      near.delete(element);
      sight.unobserve(element);
    }
    elements.delete(mark);
  }

  const marks: Marks = {
    add(mark) {
      if (!styled) style();
      styled = true;
      byId.set(mark.id, mark);
      for (const { node } of mark.pieces) byNode.set(node, [...(byNode.get(node) ?? []), mark]);
      elements.set(mark, elementsOf(mark));
      for (const element of elements.get(mark) ?? []) {
        const there = byElement.get(element);
        if (there) there.add(mark);
        else {
          byElement.set(element, new Set([mark]));
          sight.observe(element);
          if (!sighted) near.add(element);
        }
        if (near.has(element)) draw();
      }
    },
    remove(mark) {
      if (!byId.delete(mark.id)) return;
      detach(mark);
      if (opened === mark) marks.open(null);
      draw();
    },
    forget(node) {
      for (const mark of byNode.get(node) ?? []) marks.remove(mark);
    },
    at: (node, offset) =>
      byNode
        .get(node)
        ?.find(({ pieces }) =>
          pieces.some(
            (piece) => piece.node === node && piece.start <= offset && offset <= piece.end,
          ),
        ),
    get: (id) => byId.get(id),
    open(mark) {
      opened = mark;
      register(`${name}-open`, mark ? [mark] : []);
    },
    end() {
      ended = true;
      sight.disconnect();
      cancelAnimationFrame(drawing);
      CSS.highlights.delete(name);
      CSS.highlights.delete(`${name}-open`);
    },
  };
  return marks;
}

function staticRange({ pieces }: Mark): StaticRange | undefined {
  const first = pieces[0];
  const last = pieces.at(-1);
  if (!first?.node.isConnected || !last || last.end > last.node.data.length) return undefined;
  return new StaticRange({
    startContainer: first.node,
    startOffset: first.start,
    endContainer: last.node,
    endOffset: last.end,
  });
}

function elementsOf({ pieces }: Mark): Set<Element> {
  return new Set(pieces.flatMap(({ node }) => node.parentElement ?? []));
}
