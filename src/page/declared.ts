import type { Dom } from './dom';

/** Whether the page declares an element to be its article, by name, role or microdata. */
export function isDeclared(dom: Dom, element: Element): boolean {
  const name = dom.localName(element);
  if (name === 'article' || name === 'main') return true;
  if (!dom.hasAttributes(element)) return false;
  const role = dom.attribute(element, 'role');
  if (role === 'article' || role === 'main') return true;
  return /\barticleBody\b/.test(dom.attribute(element, 'itemprop') ?? '');
}
