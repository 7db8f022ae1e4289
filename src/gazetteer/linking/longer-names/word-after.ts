import type { Block, Run, Word } from '../../reading/runs';
import type { Page, Sighting } from '../page/page';

/** A capitalised word, as a place among the words of its run. */
export interface Placed {
  readonly words: readonly Word[];
  readonly at: number;
}

/**
 * Where the capitals that may continue a name go on: in its own run, or, if the name has a small word inside, in
 * the run of its last word: "Bank of America" ends inside "America Stadium".
 */
export function placeAfter(
  { blocks }: Page,
  { block, run, end, to }: Sighting,
): Placed | undefined {
  if (!run) return undefined;
  if (end <= run.end) return to < run.words.length ? { words: run.words, at: to } : undefined;
  const last = runAt(blocks[block] as Block, end);
  const at = last ? last.words.findIndex((word) => word.start >= end) : -1;
  return last && at > 0 ? { words: last.words, at } : undefined;
}

/** The run that contains an offset, by binary search. */
function runAt({ runs }: Block, offset: number): Run | undefined {
  let low = 0;
  for (let high = runs.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((runs[middle] as Run).end <= offset) low = middle + 1;
    else high = middle;
  }
  const run = runs[low];
  return run && run.start < offset ? run : undefined;
}
