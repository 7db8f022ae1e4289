import type { Block } from './block';
import { domOf } from './dom';
import { inherited } from './inherited';

/** Beside a footer or a sidebar, at least this of a page is to be read before they are left out. */
const LEAST_UNITS = 400;

/**
 * The lines of a page in which its article most likely is: those that stand neither in a footer nor
 * aside, or all where there are hardly others. Says so without looking for the article.
 */
export function likeliest(document: Document, lines: readonly Block[]): readonly Block[] {
  const dom = domOf(document);
  const isApart = inherited(
    dom,
    (element) => {
      const name = dom.localName(element);
      return name === 'footer' || name === 'aside' || undefined;
    },
    false,
  );
  const found = lines.filter(({ element }) => !isApart(element));
  const units = found.reduce((sum, { text }) => sum + text.length, 0);
  return units < LEAST_UNITS ? lines : found;
}
