import type { Mark } from './marks';

/**
 * Draws marks as a CSS highlight of this name, in place of those drawn before; the page's tree is not
 * touched. They are StaticRanges, because live ones slow down every change that the page makes, and added
 * one by one, because Firefox lets a content script neither spread nor iterate a Highlight.
 */
export function draw(name: string, marks: Iterable<Mark>): void {
  const highlight = new Highlight();
  for (const mark of marks) {
    const range = staticRange(mark);
    if (range) highlight.add(range);
  }
  if (highlight.size) CSS.highlights.set(name, highlight);
  else CSS.highlights.delete(name);
}

/** Undefined where the text is gone. */
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
