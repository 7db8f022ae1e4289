import { findArticle } from '../page/article';
import { type Block, scan } from '../page/scan';
import { inSlices, nextTask, stepped } from './pause';

/** What a page says now. */
export interface PageText {
  /** The elements that hold its article. */
  readonly roots: readonly Element[];
  readonly blocks: readonly Block[];
  /** Milliseconds that it took to read. */
  readonly took: number;
}

/** Finds the article and reads it, in slices, after whatever the page has waiting. */
export async function readPage(document: Document, signal: AbortSignal): Promise<PageText> {
  await nextTask();
  const { result: roots, took: finding } = await stepped(findArticle(document), signal);
  await nextTask();
  const { found: blocks, took: scanning } = await inSlices(scan(roots), signal);
  return { roots, blocks, took: finding + scanning };
}
