import type { Dom } from './dom';

/**
 * What elements have from the nearest around them, themselves first, of which `decide` says something;
 * `atTop` where none does. Each element is asked about once, however many stand in it.
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
