import { line } from '../../dataset/text';

/**
 * What may stand in a record of a text that anybody can have written: its first `most` UTF-16 units, cleaned.
 * Undefined where nothing is left to be seen; a record would be refused for one such text.
 */
export function fitting(text: unknown, most: number): string | undefined {
  if (typeof text !== 'string') return undefined;
  try {
    return line({ least: 1, most })(cut(text, most), '');
  } catch {
    return undefined;
  }
}

/** Never inside a surrogate pair. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
