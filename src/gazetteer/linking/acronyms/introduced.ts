import type { Entity, EntityId } from '../../../model/entity';
import type { Evidence, PageMemory } from '../../../model/mention';
import { anyScript } from '../../../text/any-script';
import type { Known } from '../../link';
import type { Word } from '../../words/word';
import { type WordList, wordList } from '../../words/word-list';
import type { PartOfName } from '../deciding/annotations';
import type { Decisions } from '../deciding/decide';
import type { Page, Sighting } from '../page/page';
import { positionOf } from '../page/position';
import { placeOf, type Rest } from '../page/rests';
import { type Introduction, ownerAt } from './introduction';
import { type Introductions, introductions } from './introductions';

/** The short forms that earlier blocks bound, and those that these blocks introduce, which override them. */
export function introducedOn(
  page: Page,
  decisions: Decisions,
  memory: PageMemory,
  known: Known,
): Introductions {
  return new Map([...recalled(memory, known), ...introductions(page, decisions)]);
}

/** Plain data for the page's memory; an empty list says that the short form is a stranger's. */
export function remembered(introduced: Introductions): Record<string, EntityId[]> {
  return Object.fromEntries(
    [...introduced].map(([key, all]) => {
      const entity = all[all.length - 1]?.entity;
      return [key, entity ? [entity.id] : []];
    }),
  );
}

/** What earlier blocks bound, read from the page's memory. */
function recalled(memory: PageMemory, known: Known): Introductions {
  return new Map(
    Object.entries(memory.bound).map(([key, [id]]) => [
      key,
      [{ at: -1, entity: (id && known.get(id)) || null }],
    ]),
  );
}

/** Reads every sighting of an introduced short form as introduced. */
export function applyIntroduced(
  page: Page,
  introduced: Introductions,
  decisions: Decisions,
  unknown: ReadonlySet<Sighting>,
): void {
  if (introduced.size === 0) return;
  for (const sighting of page.sightings) {
    if (unknown.has(sighting)) continue;
    const entity = ownerAt(introduced.get(sighting.key), positionOf(sighting));
    if (entity === undefined) continue;
    if (entity)
      decisions[sighting.index] = {
        entities: [entity],
        evidence: [{ type: 'introduced', as: sighting.text }],
      };
    else decisions[sighting.index] = undefined;
  }
}

/** The introduced short forms, in which words of the page can be looked up. */
export type ShortForms = WordList<readonly Introduction[]>;

export function shortForms(introduced: Introductions): ShortForms {
  return introduced.size > 0 ? wordList(introduced) : NO_FORMS;
}

const NO_FORMS: ShortForms = { find: () => undefined };

/**
 * Short forms that the dataset does not have: introduced ones, and the initials of full names. `initials` is
 * called only where the page has capitals that may be such initials.
 */
export function introducedParts(
  rests: readonly Rest[],
  short: ShortForms,
  initials: () => ReadonlyMap<string, Entity | null>,
): PartOfName[] {
  const parts: PartOfName[] = [];
  let spelled: ReadonlyMap<string, Entity | null> | undefined;
  for (const rest of rests) {
    if (rest.words.length > 1) continue;
    const [word] = rest.words;
    let entity = ownerAt(short.find(word), placeOf(rest));
    if (entity === undefined && isShouted(word)) {
      spelled ??= initials();
      entity = spelled.get(word.key);
    }
    if (!entity) continue;
    const { text, start, end } = word;
    const evidence: Evidence[] = [{ type: 'introduced', as: text }];
    parts.push({ block: rest.block, start, end, decision: { entities: [entity], evidence } });
  }
  return parts;
}

/** Whether a word that stands alone may be such a short form. False positives are possible. */
export function mayBeShort(word: Word, short: ShortForms): boolean {
  return short.find(word) !== undefined || isShouted(word);
}

function isShouted(word: Word): boolean {
  return word.odd && SHOUTED.test(word.text);
}

const SHOUTED = anyScript`^\p{Lu}{3,}$`;
