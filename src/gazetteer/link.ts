import type { Day } from '../model/date';
import type { Entity, EntityId } from '../model/entity';
import type { Annotation, PageMemory } from '../model/mention';
import { initialsOnPage } from './linking/acronyms/initials';
import {
  applyIntroduced,
  introducedOn,
  introducedParts,
  mayBeShort,
  remembered,
  shortForms,
} from './linking/acronyms/introduced';
import { annotationsOf, asGiven } from './linking/deciding/annotations';
import type { Decisions } from './linking/deciding/decide';
import { Named } from './linking/deciding/named';
import { settle } from './linking/deciding/settle';
import { partsOfUnknown } from './linking/longer-names/continues';
import { isPerson } from './linking/longer-names/kinds-meant';
import { namesThing } from './linking/longer-names/names-thing';
import { dropPartsOfOthers } from './linking/longer-names/places-in-names';
import { dropShortForOthers } from './linking/longer-names/short-for-another';
import { isThingCalledSo } from './linking/longer-names/things-called-so';
import { openPage, type Page, type Sighting } from './linking/page/page';
import { type IsAsked, type Rest, tellRests } from './linking/page/rests';
import { bearersOnPage } from './linking/people/bearers-on-page';
import { settleNamesakes } from './linking/people/namesakes';
import { strangersOf } from './linking/people/strangers';
import { linkPartsOfNames, mayBePart } from './linking/people/surnames';
import type { PageMentions } from './read';
import { isGivenName } from './words/given-names';

/** The records that the caller has loaded: those `entitiesOf` asks for, and those the memory names. */
export interface Known {
  at(ordinal: number): Entity | undefined;
  get(id: EntityId): Entity | undefined;
}

export interface PageFacts {
  /** The day the article appeared; decides who held an office. */
  readonly asOf: Day | null;
  /** What earlier blocks of the same page taught. */
  readonly memory: PageMemory;
}

export interface Linked {
  /** In reading order, never overlapping. */
  readonly annotations: readonly Annotation[];
  /** To be handed back with the page's next blocks. */
  readonly memory: PageMemory;
}

/** Decides what the mentions of a page's blocks mean. What cannot be decided is left out, or gets all its readings. */
export function link(found: PageMentions, known: Known, { asOf, memory }: PageFacts): Linked {
  const page = openPage(found, known);
  const unknown = partsOfUnknown(page);
  const earlier = [...new Set(memory.linked)].flatMap((id) => known.get(id) ?? []);
  const named = new Named(earlier, page.candidates);
  const decisions = settle(page, unknown, named, asOf);
  dropPartsOfOthers(page, decisions);
  dropShortForOthers(page, decisions);
  for (const sighting of unknown) rescueFromHeadline(sighting, page, named, decisions);
  const introduced = introducedOn(page, decisions, memory, known);
  applyIntroduced(page, introduced, decisions, unknown);
  const short = shortForms(introduced);
  const bearers = bearersOnPage(page, decisions, {
    people: earlier,
    strangers: memory.strangers,
  });
  const strangers = strangersOf(bearers, page);
  const rests: Rest[] = [];
  const isAsked: IsAsked = (first, last, count) =>
    mayBePart(last, count, bearers) ||
    (count === 1 ? mayBeShort(last, short) : strangers.mayBeNew(first, last, count));
  tellRests(page, decisions, isAsked, (rest) => {
    strangers.introduce(rest);
    rests.push(rest);
  });
  const shortened = introducedParts(rests, short, () => initialsOnPage(page, decisions));
  settleNamesakes(page, decisions, bearers, strangers);
  const parts = linkPartsOfNames(page, decisions, rests, bearers);
  return {
    annotations: asGiven(annotationsOf(page, decisions, [...shortened, ...parts]), found.tidied),
    memory: {
      linked: [...named.entities.keys()],
      bound: remembered(introduced),
      strangers: [...new Set([...memory.strangers, ...strangers.names])].slice(0, MOST_STRANGERS),
    },
  };
}

/** How many family names of strangers are kept for later blocks: even a page of names has no more that matter. */
const MOST_STRANGERS = 500;

/** In a headline nothing shows where a name ends, so a name counts there if the prose names the same entity. */
function rescueFromHeadline(
  sighting: Sighting,
  page: Page,
  { entities }: Named,
  decisions: Decisions,
): void {
  const block = page.blocks[sighting.block];
  if (!block || block.style === 'prose' || namesThing(block.text, sighting)) return;
  if (isThingCalledSo(block.text, sighting, page) || isBehindGivenName(sighting)) return;
  if (IN_BYLINE.test(block.text.slice(0, sighting.start))) return;
  const [entity, other] = new Set(
    sighting.candidates.flatMap((c) => (c.neverMark ? [] : (entities.get(c.entity.id) ?? []))),
  );
  if (entity && !other)
    decisions[sighting.index] = {
      entities: [entity],
      evidence: [{ type: 'page', text: entity.caption }],
    };
}

/** "Robert Edward Seal" is not the singer. */
function isBehindGivenName(sighting: Sighting): boolean {
  const { run, from, text } = sighting;
  if (from === 0 || text.includes(' ') || !isPerson(sighting)) return false;
  return isGivenName(run?.words[from - 1]?.key ?? '');
}

/** "BY LENA ERDOGAN": what follows a first name is the author's. */
const IN_BYLINE = /^\s*by\s+\S/i;
