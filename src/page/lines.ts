import type { Block } from './block';
import { type Dom, domOf, isElement } from './dom';
import { isNeverProse } from './never-prose';
import { walk, wholePage } from './walk';

/**
 * All text of a page except menus, line by line: among these lines the article is found, and its day.
 * Yields null where it may pause without a new line. Ends by itself after 2 MB of text or 200,000 text
 * nodes; gives nothing where there is no body.
 */
export function* linesOf(
  document: Document,
  progress = wholePage(),
): Generator<Block | null, void> {
  const { body } = document;
  if (!body) return;
  const dom = domOf(document);
  const skip = (element: Element, name: string) =>
    name === 'nav' || isNeverProse(dom, element, name);
  yield* walk(plainText(body, dom) ?? body, dom, skip, progress);
}

/** The `pre` of a plain text: browsers show one as a body with nothing but a `pre`. */
function plainText(body: Element, dom: Dom): Element | null {
  let found: Element | null = null;
  for (let node = dom.firstChild(body); node; node = dom.nextSibling(node)) {
    if (!isElement(dom, node)) continue;
    if (found || dom.localName(node) !== 'pre') return null;
    found = node;
  }
  return found;
}
