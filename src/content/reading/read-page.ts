import type { Block } from '../../page/block';
import { linesOf } from '../../page/lines';
import { wholePage } from '../../page/walk';
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

/** Reads a page in slices, after the tasks that it has waiting. */
export async function readPage(document: Document, signal: AbortSignal): Promise<PageText> {
  await nextTask();
  const progress = wholePage();
  const { found: lines, took } = await inSlices(linesOf(document, progress), signal);
  return { lines, took, unobserved: progress };
}
