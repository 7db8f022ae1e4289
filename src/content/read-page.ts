import type { Block } from '../page/block';
import { linesOf } from '../page/lines';
import { inSlices, nextTask } from './pause';

/** What a page says now. */
export interface PageText {
  /** Everything but its menus, line by line. */
  readonly lines: readonly Block[];
  /** Milliseconds that it took to read. */
  readonly took: number;
}

/** Reads a page in slices, after whatever it has waiting. */
export async function readPage(document: Document, signal: AbortSignal): Promise<PageText> {
  await nextTask();
  const { found: lines, took } = await inSlices(linesOf(document), signal);
  return { lines, took };
}
