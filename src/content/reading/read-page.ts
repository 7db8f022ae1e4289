import type { Block } from '../../page/block';
import { linesOf } from '../../page/lines';
import { wholePage } from '../../page/walk';
import { FIRST_UNITS } from './passages';
import { inSlices, nextTask } from './pause';
import type { Unheard } from './unheard';

/** What a page says now. */
export interface PageText {
  /** Everything but its menus, line by line. */
  readonly lines: readonly Block[];
  /** Milliseconds that it took to read. */
  readonly took: number;
  /** Where it may change unheard. */
  readonly unheard: Unheard;
}

/**
 * Reads a page in slices, after whatever it has waiting. `begun` is called once with its first lines when
 * they fill a message and there are more: they can be asked about while the rest is read.
 */
export async function readPage(
  document: Document,
  signal: AbortSignal,
  begun: (lines: readonly Block[]) => void,
): Promise<PageText> {
  await nextTask();
  const progress = wholePage();
  const steps = toldOf(linesOf(document, progress), begun);
  const { found: lines, took } = await inSlices(steps, signal);
  return { lines, took, unheard: progress };
}

/** As they come; footers and asides are not among the first. */
function* toldOf(
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
