import type { Entity } from '../../../model/entity';
import { anyScript, anyScriptSticky } from '../../../text/any-script';
import { once } from '../../once';
import { keyOf } from '../../words/key';
import type { Decisions } from '../deciding/decide';
import type { Page, Sighting } from '../page/page';
import { positionOf } from '../page/position';
import { type Introduction, introduce } from './introduction';
import { lettersOf, namesStranger, smallWordsOf } from './spelled';

/** Short forms that a page binds to a name, by their keys, each in reading order. */
export type Introductions = ReadonlyMap<string, readonly Introduction[]>;

/** "Inter-Parliamentary Alliance on China (IPAC)": the acronym in brackets means what stands before it. */
export function introductions(page: Page, decisions: Decisions): Introductions {
  const found = new Map<string, Introduction[]>();
  const add = (acronym: string, at: number, entity: Entity | null) => {
    const key = keyOf(acronym);
    const all = found.get(key);
    if (all) introduce(all, { at, entity });
    else found.set(key, [{ at, entity }]);
  };
  page.blocks.forEach(({ text }, block) => {
    for (let at = text.indexOf('('); at >= 0; at = text.indexOf('(', at + 1)) {
      const acronym = acronymIn(text, at);
      if (acronym === undefined) continue;
      const owner = ownerBefore(page, block, at, decisions);
      const before = wordsBefore(text, at);
      const place = positionOf({ block, start: at });
      if (owner && abbreviates(acronym, owner) && isAcronym(acronym, before))
        add(acronym, place, owner);
      else if (
        !owner &&
        (namesStranger(before, acronym) || isOfText(page, block, at, before, acronym))
      ) {
        const parted = ownerOfParted(before, page.within(block, at + 1, at + 1 + acronym.length));
        add(acronym, place, parted ?? null);
      }
    }
  });
  return found;
}

/** "The Hong Kong government’s Economic and Trade Office (HKETO)": all words of its name stand before, and others too. */
function ownerOfParted(
  before: readonly string[],
  acronyms: readonly Sighting[],
): Entity | undefined {
  for (const { candidates } of acronyms)
    for (const { entity } of candidates)
      if (entity.names.some(({ text }) => text.includes(' ') && isParted(text, before)))
        return entity;
  return undefined;
}

function isParted(name: string, words: readonly string[]): boolean {
  let at = words.length;
  const own = name.split(GAP).reverse();
  if (own[0] !== words[at - 1]) return false;
  for (const word of own) {
    at = at > 0 ? words.lastIndexOf(word, at - 1) : -1;
    if (at < 0) return false;
  }
  return true;
}

const GAP = /[\s-]+/;

/** The words before a bracket, as far as names go. */
function wordsBefore(text: string, at: number): readonly string[] {
  return text
    .slice(Math.max(0, at - LONGEST_NAME), at)
    .trim()
    .split(GAP);
}

const LONGEST_NAME = 120;

/** "Armed national cells (ANC)" is no entity of ours; "weapons of mass destruction (WMD)" is what our record says. */
function isOfText(
  page: Page,
  block: number,
  at: number,
  before: readonly string[],
  acronym: string,
): boolean {
  const words = smallWordsOf(before, acronym);
  if (words === undefined) return false;
  const meant = page.within(block, at + 1, at + 1 + acronym.length);
  return !meant.some(({ candidates }) =>
    candidates.some(({ entity }) =>
      entity.names.some(({ text }) => lettersOf(text) === lettersOf(words)),
    ),
  );
}

/** The short form in the brackets that open at `at`. */
function acronymIn(text: string, at: number): string | undefined {
  const bracketed = BRACKETED.for(text);
  bracketed.lastIndex = at;
  return bracketed.exec(text)?.[1];
}

const BRACKETED = anyScriptSticky`\((?:the\s+)?[“"‘']?(\p{Lu}[\p{L}\p{N}.&-]{1,9})[”"’']?(?:\)|[,;])`;

/** “the Council’s (IPAC) members”. */
const BETWEEN = /^(?:['’]s)?[”"’']?\s*$/;

function ownerBefore(
  page: Page,
  block: number,
  bracket: number,
  decisions: Decisions,
): Entity | undefined {
  const text = page.blocks[block]?.text ?? '';
  const near = page.within(block, Math.max(0, bracket - 4), bracket);
  const sighting = near[near.length - 1];
  if (!sighting || !BETWEEN.test(text.slice(sighting.end, bracket))) return undefined;
  const [entity, other] = decisions[sighting.index]?.entities ?? [];
  return other ? undefined : entity;
}

/** "Portugal (Português)" has no acronym; "World Food Board (Wofobo)" has one, as the words before it show. */
function isAcronym(word: string, before: readonly string[]): boolean {
  return TWO_CAPITALS.test(word) || namesStranger(before, word);
}

const TWO_CAPITALS = anyScript`\p{Lu}.*\p{Lu}`;

/** Whether the letters of an acronym are those of one of the entity's names, in order. */
function abbreviates(acronym: string, entity: Entity): boolean {
  const letters = lettersOf(acronym);
  return lettersOfNames(entity).some((name) => {
    let at = -1;
    for (const letter of letters) {
      at = name.indexOf(letter, at + 1);
      if (at < 0) return false;
    }
    return name.startsWith(letters.charAt(0));
  });
}

/** A page may introduce an acronym again and again. */
const lettersOfNames = once(({ names }: Entity) =>
  names.filter(({ type }) => type !== 'demonym').map(({ text }) => lettersOf(text)),
);
