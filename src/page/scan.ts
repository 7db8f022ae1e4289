import type { Block } from './block';
import { documentOf, domOf } from './dom';
import { isAround, isNeverProse } from './furniture';
import { hasLetter } from './letters';
import { walk, wholePage } from './walk';

export type { Block, Piece, Run } from './block';
export { pieces } from './block';

export interface ScanOptions {
  /** Asked for every element on the way down; it may cost a style, so leave it out while loading. */
  readonly isVisible?: (element: Element) => boolean;
}

/**
 * The prose under `roots`, block by block in document order: go on while there is time, and come
 * back for the next. `null` is a moment to pause at. Ends by itself after 2 MB of text or 200,000
 * text nodes.
 */
export function* scan(
  roots: readonly Element[],
  { isVisible }: ScanOptions = {},
): Generator<Block | null, void> {
  const progress = wholePage();
  for (const root of roots) {
    const dom = domOf(documentOf(root));
    const wholeBody = dom.localName(root) === 'body';
    const skip = (element: Element) =>
      isNeverProse(dom, element) || isAround(dom, element) || isVisible?.(element) === false;
    for (const block of walk(root, dom, skip, progress)) {
      if (block === null || isProse(block, dom.localName(block.element), wholeBody)) yield block;
    }
  }
}

/** A link's text this long is a headline on a front page, not an entry of a menu. */
const HEADLINE_UNITS = 30;

/** A line of figures names nobody, and one that is nothing but a link leads to another story. */
function isProse({ text, linked }: Block, name: string, wholeBody: boolean): boolean {
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
