import type { Block } from '../block';

/**
 * A page's own lines, read only as far as they are asked for: to tell where a line stands takes time.
 * `until` reads on to the first line that passes a test and gives its index in `read`; 0 where there is
 * none, and then all have been read. `rest` gives those not read yet that pass a test.
 */
export function readOn(lines: readonly Block[], isApart: (element: Element) => boolean) {
  const read: Block[] = [];
  let next = 0;
  function until(test: (block: Block, index: number) => boolean): number {
    const found = read.findIndex(test);
    if (found >= 0) return found;
    for (let line = lines[next]; line; line = lines[next]) {
      next += 1;
      if (isApart(line.element)) continue;
      read.push(line);
      if (test(line, read.length - 1)) return read.length - 1;
    }
    return 0;
  }
  function rest(test: (block: Block) => boolean): Block[] {
    return lines.slice(next).filter((line) => test(line) && !isApart(line.element));
  }
  return { read, until, rest };
}
