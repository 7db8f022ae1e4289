import type { Sighting } from '../page/page';

/**
 * "Captain Marvel", "President Ford" and "the National Congress": before a thing a rank is part of its name, and
 * "National" before a legislature is part of what another country calls its parliament.
 */
export function isNameWithTitle(title: string, { candidates, text }: Sighting): boolean {
  if (title === 'national') return candidates.some(({ entity }) => entity.kind === 'legislature');
  if (!candidates.every(({ entity }) => THINGS.has(entity.kind))) return false;
  return RANKS.has(title) || (!text.includes(' ') && HOLDERS.has(title));
}

const RANKS: ReadonlySet<string> = new Set(
  'captain colonel sergeant mr mrs miss sir lord lady'.split(' '),
);
/** Before one word they make a person of it: "President Ford", "Judge Nielsen". */
const HOLDERS: ReadonlySet<string> = new Set(
  'president senator sen governor gov judge justice congressman congresswoman mayor professor prof dr'.split(
    ' ',
  ),
);
const THINGS: ReadonlySet<string> = new Set(['company', 'media', 'organization', 'concept']);
