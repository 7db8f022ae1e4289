import type { Block } from './block';
import { type Dom, domOf, isElement } from './dom';
import { isNeverProse } from './never-prose';
import { walk, wholePage } from './walk';

/**
 * What is to be read on a page, line by line, whatever holds it but menus: the article is found among
 * these, its day is, and whether anybody is named. `null` is a moment to pause at. Ends by itself after
 * 2 MB of text or 200,000 text nodes; nothing where there is no body.
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

/** Browsers show a plain text as a body with nothing but one `pre`. */
function plainText(body: Element, dom: Dom): Element | null {
  let found: Element | null = null;
  for (let node = dom.firstChild(body); node; node = dom.nextSibling(node)) {
    if (!isElement(dom, node)) continue;
    if (found || dom.localName(node) !== 'pre') return null;
    found = node;
  }
  return found;
}
