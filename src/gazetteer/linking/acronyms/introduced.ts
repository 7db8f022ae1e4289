import type { Entity, EntityId } from '../../../model/entity';
import type { Evidence, PageMemory } from '../../../model/mention';
import type { Known } from '../../link';
import { once } from '../../once';
import { keyOf } from '../../words/key';
import { wordList } from '../../words/word-list';
import type { Decisions } from '../deciding/decide';
import type { Page, Sighting } from '../page/page';
import { positionOf } from '../page/position';
import type { Rest } from '../page/rests';
import type { PartOfName } from '../people/surnames';
import { lettersOf, namesStranger, smallWordsOf } from './spelled';

/** Short forms that the page binds to a name, by their keys: IPAC after "… (IPAC)". */
type Introduced = ReadonlyMap<string, readonly Introduction[]>;

interface Introduction {
  /** Where on the page: from here on it is so, and before the first too. */
  readonly at: number;
  /** Null where it is a stranger's. */
  readonly entity: Entity | null;
}

/** "Inter-Parliamentary Alliance on China (IPAC)": the acronym in brackets means what stands before it. */
export function introductions(page: Page, decisions: Decisions): Introduced {
  const found = new Map<string, readonly Introduction[]>();
  const add = (acronym: string, at: number, entity: Entity | null) => {
    const key = keyOf(acronym);
    found.set(key, [...(found.get(key) ?? []), { at, entity }]);
  };
  page.blocks.forEach(({ text }, block) => {
    for (let at = text.indexOf('('); at >= 0; at = text.indexOf('(', at + 1)) {
      const acronym = acronymIn(text, at);
      if (acronym === undefined) continue;
      const owner = ownerBefore(page, block, at, decisions);
      const before = text.slice(Math.max(0, at - 120), at);
      const place = positionOf({ block, start: at });
      if (owner && abbreviates(acronym, owner) && isAcronym(acronym, before))
        add(acronym, place, owner);
      else if (!owner && (namesStranger(before, acronym) || isOfText(page, block, at, acronym))) {
        const parted = ownerOfParted(before, page.within(block, at + 1, at + 1 + acronym.length));
        add(acronym, place, parted ?? null);
      }
    }
  });
  return found;
}

/** "The Hong Kong government’s Economic and Trade Office (HKETO)": all words of its name stand before, some between. */
function ownerOfParted(before: string, acronyms: readonly Sighting[]): Entity | undefined {
  for (const { candidates } of acronyms)
    for (const { entity } of candidates)
      if (entity.names.some(({ text }) => text.includes(' ') && isParted(text, before)))
        return entity;
  return undefined;
}

function isParted(name: string, before: string): boolean {
  const words = before.trim().split(GAP);
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

/** "Armed national cells (ANC)" are nobody of ours; "weapons of mass destruction (WMD)" are what our record says. */
function isOfText(page: Page, block: number, at: number, acronym: string): boolean {
  const before = (page.blocks[block]?.text ?? '').slice(Math.max(0, at - 120), at);
  const words = smallWordsOf(before, acronym);
  if (words === undefined) return false;
  const meant = page.within(block, at + 1, at + 1 + acronym.length);
  return !meant.some(({ candidates }) =>
    candidates.some(({ entity }) =>
      entity.names.some(({ text }) => lettersOf(text) === lettersOf(words)),
    ),
  );
}

/** Plain data for the page's memory: an empty list says that a stranger has the short form. */
export function remembered(introduced: Introduced): Record<string, EntityId[]> {
  return Object.fromEntries(
    [...introduced].map(([key, all]) => {
      const entity = all[all.length - 1]?.entity;
      return [key, entity ? [entity.id] : []];
    }),
  );
}

/** What earlier blocks bound, from the page's memory. */
export function recalled(memory: PageMemory, known: Known): Introduced {
  return new Map(
    Object.entries(memory.bound).map(([key, [id]]) => [
      key,
      [{ at: -1, entity: (id && known.get(id)) || null }],
    ]),
  );
}

/** Whose a short form is at a place: whose it was made last, or will be made first. */
function ownerAt(
  all: readonly Introduction[] | undefined,
  block: number,
  start: number,
): Entity | null | undefined {
  if (!all || all.length < 2) return all?.[0]?.entity;
  const here = positionOf({ block, start });
  return (all.findLast(({ at }) => at < here) ?? all[0])?.entity;
}

/** Reads every sighting of an introduced short form as introduced. */
export function applyIntroduced(
  page: Page,
  introduced: Introduced,
  decisions: Decisions,
  unknown: ReadonlySet<Sighting>,
): void {
  if (introduced.size === 0) return;
  for (const sighting of page.sightings) {
    if (unknown.has(sighting)) continue;
    const entity = ownerAt(introduced.get(sighting.key), sighting.block, sighting.start);
    if (entity === undefined) continue;
    if (entity)
      decisions[sighting.index] = {
        entities: [entity],
        evidence: [{ type: 'introduced', as: sighting.text }],
      };
    else decisions[sighting.index] = undefined;
  }
}

/**
 * Short forms that the dataset does not have: introduced ones, and the initials of full names, for which
 * `initials` is asked where the page has capitals that may be some.
 */
export function introducedParts(
  rests: readonly Rest[],
  introduced: Introduced,
  initials: () => ReadonlyMap<string, Entity | null>,
): PartOfName[] {
  const parts: PartOfName[] = [];
  const listed = introduced.size > 0 ? wordList(introduced, BITS) : undefined;
  let spelled: ReadonlyMap<string, Entity | null> | undefined;
  for (const { block, words } of rests) {
    if (words.length > 1) continue;
    const [word] = words;
    let entity = ownerAt(listed?.find(word), block, word.start);
    if (entity === undefined && word.odd && SHOUTED.test(word.text)) {
      spelled ??= initials();
      entity = spelled.get(word.key);
    }
    if (!entity) continue;
    const { text, start, end } = word;
    const evidence: Evidence[] = [{ type: 'introduced', as: text }];
    parts.push({ block, start, end, decision: { entities: [entity], evidence } });
  }
  return parts;
}

/** A page introduces few. */
const BITS = 512;
const SHOUTED = /^\p{Lu}{3,}$/u;

/** The short form in the brackets that open at `at`. */
function acronymIn(text: string, at: number): string | undefined {
  BRACKETED.lastIndex = at;
  return BRACKETED.exec(text)?.[1];
}

const BRACKETED = /\((?:the\s+)?[“"‘']?(\p{Lu}[\p{L}\p{N}.&-]{1,9})[”"’']?(?:\)|[,;])/uy;

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

/** "Portugal (Português)" is no acronym; "World Food Board (Wofobo)" is, by the words before it. */
function isAcronym(word: string, before: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(word) || namesStranger(before, word);
}

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

/** A page says who has an acronym again and again. */
const lettersOfNames = once(({ names }: Entity) => names.map(({ text }) => lettersOf(text)));
