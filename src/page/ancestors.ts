import type { Dom } from './dom';

/** The most elements around one that are looked at; deeper trees are attacks. */
export const MOST_DEPTH = 200;

/** The element and those around it, inside out. */
export function ancestors(element: Element, dom: Dom, most = MOST_DEPTH): Element[] {
  const found: Element[] = [];
  for (let up: Element | null = element; up && found.length < most; up = dom.above(up)) {
    found.push(up);
  }
  return found;
}
