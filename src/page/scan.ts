import type { Block } from './block';
import { isAround } from './furniture';
import { hasLetter } from './letters';
import type { Tools } from './tools';

/**
 * The prose under `roots`, block by block in document order. Yields null where it may pause without a new
 * block. Ends by itself after 2 MB of text or 200,000 text nodes.
 */
export function* scan(roots: readonly Element[], tools: Tools): Generator<Block | null, void> {
  const progress = tools.wholePage();
  for (const root of roots) {
    const dom = tools.domOf(tools.documentOf(root));
    const wholeBody = dom.localName(root) === 'body';
    const skip = (element: Element, name: string) =>
      tools.isNeverProse(dom, element, name) || isAround(dom, element);
    for (const block of tools.walk(root, dom, skip, progress)) {
      if (block === null || isProse(block, dom.localName(block.element), wholeBody)) yield block;
    }
  }
}

/** A link's text this long is a headline on a front page, not an entry of a menu. */
export const HEADLINE_UNITS = 30;

/** Whether a block is prose: not a line of figures, nor one that is only a link to another story. */
export function isProse({ text, linked }: Block, name: string, wholeBody: boolean): boolean {
  if (!hasLetter(text)) return false;
  const units = text.trim().length;
  if (linked < 0.9 * units) return true;
  return (
    name === 'h1' ||
    name === 'h2' ||
    name === 'figcaption' ||
    (wholeBody && units >= HEADLINE_UNITS)
  );
}
