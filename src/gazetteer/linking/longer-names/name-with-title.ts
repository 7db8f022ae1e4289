import type { Sighting } from '../page/page';

/**
 * "Captain Marvel" and "the National Congress": a rank is part of a thing's name, and so is "National" of what
 * another country calls its parliament.
 */
export function isNameWithTitle(title: string, { candidates }: Sighting): boolean {
  if (title === 'national') return candidates.some(({ entity }) => entity.kind === 'legislature');
  return RANKS.has(title) && candidates.every(({ entity }) => THINGS.has(entity.kind));
}

const RANKS: ReadonlySet<string> = new Set(
  'captain colonel sergeant mr mrs miss sir lord lady'.split(' '),
);
const THINGS: ReadonlySet<string> = new Set(['company', 'media', 'organization', 'concept']);
