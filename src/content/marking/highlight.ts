import type { Mark } from './marks';

/**
 * Draws marks as a CSS highlight of this name, in place of what was drawn by it: the page's tree is not
 * touched. As StaticRanges, because live ones tax every change that the page makes. By `add`, one by one:
 * Firefox lets a content script neither spread nor iterate a Highlight.
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
