import { ROOT, type Within } from '../../messages/page-info';
import type { Block } from '../../page/block';
import type { Tools } from '../../page/tools';

/**
 * What the style of a block's marks has to match. No sheet of the document reaches into a shadow tree, but
 * what the root has is inherited there too.
 */
export function withinOf({ element }: Block, document: Document, tools: Tools): Within {
  const { localName, root } = tools.domOf(document);
  const name = localName(element);
  return root(element) === document && /^[a-z][a-z0-9-]{0,40}$/.test(name) ? name : ROOT;
}
