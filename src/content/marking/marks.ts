import type { Annotation } from '../../model/mention';
import type { Piece } from '../../page/block';
import { isWritten } from './anchor';
import { draw } from './highlight';
import { createNear } from './near';

/** An annotation as it is painted. */
export interface Mark {
  readonly id: number;
  /** Not `readonly`: the reader may choose another reading. */
  annotation: Annotation;
  readonly pieces: readonly Piece[];
}

export interface Marks {
  /** Name of their highlight. */
  readonly name: string;
  add(mark: Mark): void;
  remove(mark: Mark): void;
  /** The mark at an offset of a Text node. */
  at(node: Node, offset: number): Mark | undefined;
  get(id: number): Mark | undefined;
  /** Draws a mark as the one whose card is open; null where no card is. */
  open(mark: Mark | null): void;
  /** Takes every mark off the page, for good. */
  end(): void;
}

/**
 * Marks as a CSS highlight of this name. Only marks near the window are registered, because the browser
 * revalidates every registered range whenever the page changes. A text that is edited loses its marks
 * before the page paints. `marked` is called once, at the first mark.
 */
export function createMarks(name: string, marked: () => void): Marks {
  const byId = new Map<number, Mark>();
  const byNode = new Map<Node, Mark[]>();
  const near = createNear(register);
  let opened: number | null = null;
  let drawing = 0;
  let any = false;
  let ended = false;

  // A page may write the same words again; then the mark stays.
  const edits = new MutationObserver((records) => {
    for (const { target } of records)
      for (const mark of byNode.get(target) ?? [])
        if (!isWritten(mark.annotation.exact, mark.pieces)) marks.remove(mark);
  });

  function drawSoon(): void {
    if (drawing || ended) return;
    drawing = requestAnimationFrame(register);
  }

  function register(): void {
    cancelAnimationFrame(drawing);
    drawing = 0;
    draw(name, near.marks());
  }

  function attach(node: Text, mark: Mark): void {
    const there = byNode.get(node);
    byNode.set(node, there ? [...there, mark] : [mark]);
    // An observer does not keep its nodes alive, so nothing has to be unobserved.
    if (!there) edits.observe(node, { characterData: true });
  }

  function detach(node: Text, mark: Mark): void {
    const rest = byNode.get(node)?.filter((other) => other !== mark);
    if (rest?.length) byNode.set(node, rest);
    else byNode.delete(node);
  }

  const marks: Marks = {
    name,
    add(mark) {
      if (!any) marked();
      any = true;
      byId.set(mark.id, mark);
      for (const { node } of mark.pieces) attach(node, mark);
      if (opened === mark.id) marks.open(mark);
      if (near.add(mark)) drawSoon();
    },
    remove(mark) {
      if (byId.get(mark.id) !== mark) return;
      byId.delete(mark.id);
      for (const { node } of mark.pieces) detach(node, mark);
      near.remove(mark);
      // `opened` stays: the mark may be made again.
      if (opened === mark.id) draw(`${name}-open`, []);
      drawSoon();
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
      opened = mark?.id ?? null;
      draw(`${name}-open`, mark ? [mark] : []);
    },
    end() {
      ended = true;
      near.end();
      edits.disconnect();
      cancelAnimationFrame(drawing);
      CSS.highlights.delete(name);
      CSS.highlights.delete(`${name}-open`);
    },
  };
  return marks;
}
