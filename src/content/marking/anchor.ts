import type { Annotation } from '../../model/mention';
import { type Block, type Piece, pieces } from '../../page/block';

/**
 * Where an annotation stands on the page now; undefined where the page's text is no longer the text that
 * was annotated. So no letters are ever marked but those that were linked.
 */
export function anchor(block: Block, annotation: Annotation): readonly Piece[] | undefined {
  const found = pieces(block, annotation.start, annotation.end);
  return found.length && stands(block, annotation, found) ? found : undefined;
}

/** Whether the nodes still say what the block said, and are still on the page. */
function stands(block: Block, { start, end, exact }: Annotation, found: readonly Piece[]): boolean {
  return block.text.slice(start, end) === exact && isWritten(exact, found);
}

/** Whether `exact` is what these pieces say now. */
export function isWritten(exact: string, found: readonly Piece[]): boolean {
  const written = found.map(({ node, start, end }) => node.data.slice(start, end)).join('');
  // A line break or an element that is not read has no node: leave its stand-ins out on both sides.
  return written === exact || written === exact.replace(/[\u2029\uFFFC]/g, '');
}
