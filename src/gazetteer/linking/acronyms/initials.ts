import type { Entity } from '../../../model/entity';
import { keyOf } from '../../words/key';
import { isCapitalAt, isSpace } from '../../words/letters';
import type { Decision, Decisions } from '../deciding/decide';
import type { Page } from '../page/page';

/**
 * The acronyms of the full names on a page: the initials of the capitalised words, all of them, or at least
 * four without the first or the last. Null where two names have the same.
 */
export function initialsOnPage(
  page: Page,
  decisions: Decisions,
): ReadonlyMap<string, Entity | null> {
  const found = new Map<string, Entity | null>();
  // One decision stands for the same name in many places.
  const done = new Map<Decision, string>();
  for (const { index, text } of page.sightings) {
    const decision = decisions[index];
    if (!decision || done.get(decision) === text) continue;
    const [entity, other] = decision.entities;
    if (other || entity.kind === 'person' || !text.includes(' ')) continue;
    done.set(decision, text);
    for (const acronym of acronymsOf(text)) {
      const key = keyOf(acronym);
      found.set(key, found.has(key) && found.get(key) !== entity ? null : entity);
    }
  }
  return found;
}

function acronymsOf(name: string): string[] {
  const all = initialsOf(name);
  if (all.length < SHORTEST) return [];
  const shorter = [all.slice(1), all.slice(0, -1), all.slice(1, -1)];
  return [all, ...shorter.filter(({ length }) => length > SHORTEST)];
}

/** The first letters of the capitalised words except "The"; letter by letter, because this is asked of every name. */
function initialsOf(name: string): string {
  let initials = '';
  for (let at = 0; at < name.length; at++) {
    if (at > 0 && !isGap(name.charCodeAt(at - 1))) continue;
    const isThe =
      name.startsWith('The', at) && (at + 3 === name.length || isGap(name.charCodeAt(at + 3)));
    if (!isThe && isCapitalAt(name, at)) initials += name.charAt(at);
  }
  return initials;
}

function isGap(code: number): boolean {
  return isSpace(code) || code === HYPHEN;
}

const HYPHEN = 45;

/** Two letters may be the initials of anything. */
const SHORTEST = 3;
