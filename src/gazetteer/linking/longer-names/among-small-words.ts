import type { Run } from '../../reading/runs';
import type { Sighting } from '../page/page';

/**
 * A quick test: whether a name is all of its run, and the letters around it show that no rule of longer names
 * applies. The word before it does not end like "of", "for", "the", "and", "New" or "People 's", and the word behind
 * it is a small one but neither "and" nor "at".
 */
export function isAmongSmallWords(
  text: string,
  { start, end, from, to }: Sighting,
  run: Run,
): boolean {
  if (from > 0 || to < run.words.length || end > run.end) return false;
  const behind = text.charCodeAt(end + 1);
  if (text.charCodeAt(end) !== SPACE || behind <= SMALL_A || behind > SMALL_Z) return false;
  return (
    start === 0 || (text.charCodeAt(start - 1) === SPACE && !JOINS.includes(text.charAt(start - 2)))
  );
}

const SPACE = 32;
const SMALL_A = 97;
const SMALL_Z = 122;
/** The last letters of what joins a name to the one before. */
const JOINS = 'frdsew';
