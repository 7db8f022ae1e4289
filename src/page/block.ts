/** A stretch of a block's text that comes from one Text node. */
export interface Run {
  readonly node: Text;
  /** Where it lies in the block's text; `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** Where it begins in the node's data: 0, unless a long text was cut into several blocks. */
  readonly offset: number;
}

/** One run of prose: raw node data, so that offsets into `text` map exactly onto the nodes. */
export interface Block {
  readonly text: string;
  readonly nodes: readonly Run[];
  /** The block-level element that holds it. */
  readonly element: Element;
  /** How many headings began before it or with it. */
  readonly section: number;
  /** Code units of `text` that lie in links. */
  readonly linked: number;
  /** Whether it stands in a footer or an aside. */
  readonly apart: boolean;
}

/** A stretch of one Text node, in that node's own offsets; `end` exclusive. */
export interface Piece {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/**
 * Where `[start, end)` of a block's text lies on the page, node by node: a StaticRange goes from the
 * start of the first piece to the end of the last. Units that stand for a line break or for an
 * element not read belong to no node; a span of nothing else has no pieces.
 */
export function pieces(block: Block, start: number, end: number): Piece[] {
  const found: Piece[] = [];
  for (const run of block.nodes) {
    const from = Math.max(start, run.start);
    const to = Math.min(end, run.end);
    if (from >= to) continue;
    const shift = run.offset - run.start;
    found.push({ node: run.node, start: from + shift, end: to + shift });
  }
  return found;
}
