import type { Mark } from '../marking/marks';

/**
 * Whether the reader has selected a part of a name: a card would lie on what is about to be copied. Elsewhere on the
 * page a selection may stay for long, as what the browser's search found does.
 */
export function isSelected(document: Document, { pieces }: Pick<Mark, 'pieces'>): boolean {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed) return false;
  // Browsers tell differently, or not at all, what is selected inside a component.
  if (pieces.some(({ node }) => node.getRootNode() !== document)) return true;
  for (let index = 0; index < selection.rangeCount; index++) {
    const range = selection.getRangeAt(index);
    if (pieces.some((piece) => meets(range, piece))) return true;
  }
  return false;
}

function meets(range: Range, { node, start, end }: Mark['pieces'][number]): boolean {
  if (!range.intersectsNode(node) || end > node.data.length) return false;
  return range.comparePoint(node, end) >= 0 && range.comparePoint(node, start) <= 0;
}
