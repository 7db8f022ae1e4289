/** A place on the page as a number that grows in reading order. */
export function positionOf({ block, start }: { block: number; start: number }): number {
  return block * LONGEST_BLOCK + start;
}

const LONGEST_BLOCK = 1e7;
