import type { Block } from './block';
import { linesOf } from './lines';
import { type Article, readArticle } from './read-article';
import { TOOLS } from './tools';

/** A page at once: its lines, and the article among them. */
export function readWhole(document: Document): Article & { readonly lines: readonly Block[] } {
  const lines = [...linesOf(document)].filter((line) => line !== null);
  const steps = readArticle(document, lines, TOOLS);
  for (let step = steps.next(); ; step = steps.next())
    if (step.done) return { ...step.value, lines };
}
