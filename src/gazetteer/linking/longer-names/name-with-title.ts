import type { Sighting } from '../page/page';

/**
 * "Captain Marvel" and "the National Congress": before a thing a rank is part of its name, and "National" before a
 * legislature is part of what another country calls its parliament.
 */
export function isNameWithTitle(title: string, { candidates }: Sighting): boolean {
  if (title === 'national') return candidates.some(({ entity }) => entity.kind === 'legislature');
  return RANKS.has(title) && candidates.every(({ entity }) => THINGS.has(entity.kind));
}

const RANKS: ReadonlySet<string> = new Set(
  'captain colonel sergeant mr mrs miss sir lord lady'.split(' '),
);
const THINGS: ReadonlySet<string> = new Set(['company', 'media', 'organization', 'concept']);
