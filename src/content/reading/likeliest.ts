import type { Block } from '../../page/block';

/** Where there is less to be read elsewhere, footers and asides may be all that there is. */
const LEAST_UNITS = 400;

/** The lines in which a page's article most likely is, without looking for it. */
export function likeliest(lines: readonly Block[]): readonly Block[] {
  const found = lines.filter(({ apart }) => !apart);
  const units = found.reduce((sum, { text }) => sum + text.length, 0);
  return units < LEAST_UNITS ? lines : found;
}
