import type { Entity } from '../model/entity';
import type { Decisions } from './decide';
import { keyOf } from './key';
import type { Page } from './page';

/**
 * The acronyms that the full names on a page make by themselves: the initials of the capitalised words,
 * all of them, or four at least without the first or the last. Null where two names make the same.
 */
export function initialsOnPage(
  page: Page,
  decisions: Decisions,
): ReadonlyMap<string, Entity | null> {
  const found = new Map<string, Entity | null>();
  for (const { index, text } of page.sightings) {
    const [entity, other] = decisions[index]?.entities ?? [];
    if (!entity || other || entity.kind === 'person' || !text.includes(' ')) continue;
    for (const acronym of acronymsOf(text)) {
      const key = keyOf(acronym);
      found.set(key, found.has(key) && found.get(key) !== entity ? null : entity);
    }
  }
  return found;
}

function acronymsOf(name: string): string[] {
  const all = name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word) && word !== 'The')
    .map((word) => word.charAt(0))
    .join('');
  if (all.length < SHORTEST) return [];
  const shorter = [all.slice(1), all.slice(0, -1), all.slice(1, -1)];
  return [all, ...shorter.filter(({ length }) => length > SHORTEST)];
}

/** Two letters are initials of anything. */
const SHORTEST = 3;
