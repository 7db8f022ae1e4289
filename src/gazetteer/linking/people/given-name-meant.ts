import type { Entity } from '../../../model/entity';
import { anyScript } from '../../../text/any-script';
import { isGivenName } from '../../words/given-names';
import type { Page } from '../page/page';
import { placeOf, type Rest } from '../page/rests';
import { followsDescription, followsDeterminer } from '../page/words-before';
import { isHeadline } from './bearer-meant';
import type { Bearer, Bearers } from './bearers';

/** A given name alone means someone only where nobody else on the page has it. */
export function givenName(bearers: Bearers, rest: Rest, page: Page): readonly Bearer[] | undefined {
  const { words, titles, block } = rest;
  const [{ key, start, end }] = words;
  if (bearers.family.has(key)) return undefined;
  // "The Bill would …" is a law, and so is "this Bill" or "a new Bill".
  const text = page.blocks[block]?.text ?? '';
  if (followsDeterminer(text, start) || followsDescription(text, start)) return undefined;
  if (BYNAME.test(text.slice(end, end + 6))) return undefined;
  const all = bearers.given.get(key) ?? [];
  const [bearer] = all;
  // What stands first may come before the full name; prose before it speaks of something else.
  if (bearer && bearer.at >= placeOf(rest) && block > 0 && !isHeadline(page, rest))
    return undefined;
  return bearer && all.length === 1 && titles.every((title) => goesWith(title, bearer, key))
    ? all
    : undefined;
}

/** "Catherine the Great" after Catherine Ashton. */
const BYNAME = anyScript`^ the \p{Lu}`;

/**
 * Whether a title may stand before a given name: one that asks for it, or the one that came with the full name if the
 * given name is rare. "Sir Clifford", "Prime Minister Abhisit"; "Senator Thomas" is another than Senator Thomas Vell.
 */
function goesWith(title: string, { titles, entity }: Bearer, given: string): boolean {
  const isListed = entity?.names.some(({ text }) => text.toLowerCase().startsWith(`${title} `));
  if (!titles.includes(title) && !isListed) return false;
  return BEFORE_GIVEN.has(title) || !isGivenName(given);
}

const BEFORE_GIVEN: ReadonlySet<string> = new Set(
  'sir dame king queen prince princess crown emperor sheikh sheik imam father sister brother'.split(
    ' ',
  ),
);

/**
 * "Mr Anwar" for Anwar Ibrahim: a rare given name after a form of address, on a page that never calls its bearer by the
 * family name alone.
 */
export function politeName(
  { family, given }: Bearers,
  rest: Rest,
  called: CalledByFamily,
): readonly Bearer[] | undefined {
  const [{ key }] = rest.words;
  if (rest.titles.length === 0 || !rest.titles.every((title) => POLITE.has(title)))
    return undefined;
  const all = given.get(key) ?? [];
  const [bearer] = all;
  if (!bearer?.entity || all.length > 1 || family.has(key) || isGivenName(key)) return undefined;
  return called().has(bearer.entity) || bearer.at >= placeOf(rest) ? undefined : all;
}

export type CalledByFamily = () => ReadonlySet<Entity | undefined>;

/** Whom the page calls by the family name alone; found out when somebody asks, and once. */
export function calledByFamily(rests: readonly Rest[], { family }: Bearers): CalledByFamily {
  let called: ReadonlySet<Entity | undefined> | undefined;
  return () => {
    called ??= new Set(
      rests.flatMap(({ words: [word, more] }) =>
        more ? [] : (family.get(word.key) ?? []).map(({ entity }) => entity),
      ),
    );
    return called;
  };
}

const POLITE: ReadonlySet<string> = new Set('mr mrs ms madam madame datuk seri'.split(' '));
