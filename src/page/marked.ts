import type { Dom } from './dom';

/** Whether a page itself says that an element is its article. */
export function isMarked(dom: Dom, element: Element): boolean {
  const name = dom.localName(element);
  if (name === 'article' || name === 'main') return true;
  if (!dom.hasAttributes(element)) return false;
  const role = dom.attribute(element, 'role');
  if (role === 'article' || role === 'main') return true;
  return /\barticleBody\b/.test(dom.attribute(element, 'itemprop') ?? '');
}
