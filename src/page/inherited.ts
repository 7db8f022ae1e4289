import type { Dom } from './dom';

/**
 * A property that elements inherit: what `decide` says of the element itself, else of its nearest ancestor
 * of which it says something, else `atTop`. Each element is decided once, however many others are in it.
 */
export function inherited<T extends string | boolean>(
  dom: Dom,
  decide: (element: Element) => T | undefined,
  atTop: T,
): (element: Element) => T {
  const known = new Map<Element, T>();
  return (element) => {
    const path: Element[] = [];
    let answer: T | undefined;
    for (let up: Element | null = element; answer === undefined; up = dom.above(up)) {
      answer = up ? (known.get(up) ?? decide(up)) : atTop;
      if (up === null) break;
      path.push(up);
    }
    for (const one of path) known.set(one, answer ?? atTop);
    return answer ?? atTop;
  };
}
