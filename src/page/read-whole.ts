import type { Block } from './block';
import { finished } from './finished';
import { linesOf } from './lines';
import { type Article, readArticle } from './read-article';
import { TOOLS } from './tools';

/** A page at once: its lines, and the article among them. */
export function readWhole(document: Document): Article & { readonly lines: readonly Block[] } {
  const lines = [...linesOf(document)].filter((line) => line !== null);
  return { ...finished(readArticle(document, lines, TOOLS)), lines };
}
