import type { Dom } from './dom';

/**
 * A property that elements inherit: the answer of `decide` for the nearest element that it answers for,
 * beginning with the element itself and going outwards; `atTop` where it answers for none. Each element
 * is asked about once, however many others are in it.
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
