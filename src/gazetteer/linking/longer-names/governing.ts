import { isTitleWord } from '../../words/titles';
import type { Word } from '../../words/word';
import type { Sighting } from '../page/page';

/** "The UK Government", "the Trump Administration" with a capital are what they are without. */
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

/**
 * "Captain Marvel" and "the National Congress": a rank is part of a thing's name, and so is "National" of what
 * another country calls its parliament.
 */
function isNameWithTitle(title: string, { candidates }: Sighting): boolean {
  if (title === 'national') return candidates.some(({ entity }) => entity.kind === 'legislature');
  return RANKS.has(title) && candidates.every(({ entity }) => THINGS.has(entity.kind));
}

const RANKS: ReadonlySet<string> = new Set(
  'captain colonel sergeant mr mrs miss sir lord lady'.split(' '),
);
const THINGS: ReadonlySet<string> = new Set(['company', 'media', 'organization', 'concept']);
