import { isTitleWord } from '../../words/titles';
import type { Word } from '../../words/word';
import type { Sighting } from '../page/page';

/** "The UK Government" and "the Trump Administration" mean the same with a capital as without. */
export function isGoverning(
  { candidates }: Sighting,
  { key }: Word,
  next: Word | undefined,
): boolean {
  if (next && !isTitleWord(next.key)) return false;
  if (key === 'government') return candidates.some(({ entity }) => GOVERNED.has(entity.kind));
  return key === 'administration' && candidates.some(({ entity }) => entity.kind === 'person');
}

const GOVERNED: ReadonlySet<string> = new Set(['country', 'territory']);
