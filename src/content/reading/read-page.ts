import type { Block } from '../../page/block';
import { linesOf } from '../../page/lines';
import { wholePage } from '../../page/walk';
import { FIRST_UNITS } from './passages';
import { inSlices, nextTask } from './pause';
import type { Unobserved } from './unobserved';

/** What a page says now. */
export interface PageText {
  /** Everything but its menus, line by line. */
  readonly lines: readonly Block[];
  /** Milliseconds that it took to read. */
  readonly took: number;
  /** Where it may change without being observed. */
  readonly unobserved: Unobserved;
}

/**
 * Reads a page in slices, after the tasks that it has waiting. A page with more text than fits the first
 * message has `begun` called once, with the lines that fit: they can be asked about while the rest is read.
 */
export async function readPage(
  document: Document,
  signal: AbortSignal,
  begun: (lines: readonly Block[]) => void,
): Promise<PageText> {
  await nextTask();
  const progress = wholePage();
  const steps = tellingFirst(linesOf(document, progress), begun);
  const { found: lines, took } = await inSlices(steps, signal);
  return { lines, took, unobserved: progress };
}

/** Passes lines on as they come, and calls `begun`; footers and asides are not among the first lines. */
function* tellingFirst(
  lines: Iterable<Block | null>,
  begun: (lines: readonly Block[]) => void,
): Generator<Block | null> {
  const first: Block[] = [];
  let room = FIRST_UNITS;
  for (const line of lines) {
    if (line && !line.apart && room > 0) {
      room -= line.text.length;
      if (room > 0) first.push(line);
      else begun(first);
    }
    yield line;
  }
}
