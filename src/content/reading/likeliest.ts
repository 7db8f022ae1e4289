import type { Block } from '../../page/block';

/** With less text than this outside of them, footers and asides may be all that the page has. */
const LEAST_UNITS = 400;

/** The lines that most likely hold a page's article, found without analysing the page. */
export function likeliest(lines: readonly Block[]): readonly Block[] {
  const found = lines.filter(({ apart }) => !apart);
  const units = found.reduce((sum, { text }) => sum + text.length, 0);
  return units < LEAST_UNITS ? lines : found;
}
