import type { Day } from '../model/date';
import type { Entity, EntityId } from '../model/entity';
import type { Annotation, PageMemory, Span } from '../model/mention';
import { initialsOnPage } from './linking/acronyms/initials';
import {
  applyIntroduced,
  introducedOn,
  introducedParts,
  mayBeShort,
  remembered,
  shortForms,
} from './linking/acronyms/introduced';
import type { Decision, Decisions } from './linking/deciding/decide';
import { Named } from './linking/deciding/named';
import { settle } from './linking/deciding/settle';
import { partsOfUnknown } from './linking/longer-names/continues';
import { namesThing } from './linking/longer-names/names-thing';
import { dropPartsOfOthers } from './linking/longer-names/places-in-names';
import { openPage, type Page, type Sighting } from './linking/page/page';
import { type IsAsked, type Rest, tellRests } from './linking/page/rests';
import { bearersOnPage } from './linking/people/bearers-on-page';
import { strangersOf } from './linking/people/strangers';
import { linkPartsOfNames, mayBePart, type PartOfName } from './linking/people/surnames';
import type { Reading } from './read';

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
export function link(reading: Reading, known: Known, { asOf, memory }: PageFacts): Linked {
  const page = openPage(reading, known);
  const unknown = partsOfUnknown(page);
  const linked = new Map(memory.linked.flatMap((id) => entry(known.get(id))));
  const earlier = [...linked.values()];
  const decisions = settle(page, unknown, new Named(linked, page.candidates), asOf);
  dropPartsOfOthers(page, decisions);
  for (const sighting of unknown) rescueFromHeadline(sighting, page, linked, decisions);
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
  const parts = linkPartsOfNames(page, decisions, rests, bearers);
  return {
    annotations: annotations(page, decisions, [...shortened, ...parts]),
    memory: {
      linked: [...linked.keys()],
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
  { blocks }: Page,
  linked: ReadonlyMap<EntityId, Entity>,
  decisions: Decisions,
): void {
  const block = blocks[sighting.block];
  if (!block || block.style === 'prose' || namesThing(block.text, sighting)) return;
  if (IN_BYLINE.test(block.text.slice(0, sighting.start))) return;
  const [entity, other] = new Set(
    sighting.candidates.flatMap((c) => (c.neverMark ? [] : (linked.get(c.entity.id) ?? []))),
  );
  if (entity && !other)
    decisions[sighting.index] = {
      entities: [entity],
      evidence: [{ type: 'page', text: entity.caption }],
    };
}

/** "BY LENA ERDOGAN": what follows a first name is the author's. */
const IN_BYLINE = /^\s*by\s+\S/i;

function entry(entity: Entity | undefined): [EntityId, Entity][] {
  return entity ? [[entity.id, entity]] : [];
}

const NOBODY: readonly EntityId[] = [];

function annotations(
  page: Page,
  decisions: Decisions,
  parts: readonly PartOfName[],
): readonly Annotation[] {
  const ordered = [...parts].sort(inReadingOrder);
  const annotations: Annotation[] = [];
  let next = 0;
  const add = (span: Place, { entities, evidence }: Decision) => {
    const last = annotations[annotations.length - 1];
    const { block, start, end } = span;
    if (last && last.block === block && start < last.end) return;
    const others = entities.length === 1 ? NOBODY : entities.slice(1).map(({ id }) => id);
    annotations.push({
      block,
      start,
      end,
      exact: page.blocks[block]?.text.slice(start, end) ?? '',
      entity: entities[0].id,
      others,
      ambiguous: others.length > 0,
      evidence,
    });
  };
  const addPartsBefore = (sighting: Sighting | undefined) => {
    for (let part = ordered[next]; part; part = ordered[++next]) {
      if (sighting && inReadingOrder(sighting, part) <= 0) return;
      add(part, part.decision);
    }
  };
  for (const sighting of page.sightings) {
    const decision = decisions[sighting.index];
    if (!decision) continue;
    addPartsBefore(sighting);
    add(sighting, decision);
  }
  addPartsBefore(undefined);
  return annotations;
}

interface Place extends Span {
  readonly block: number;
}

/** Of two that begin at the same place the longer one comes first. */
function inReadingOrder(a: Place, b: Place): number {
  return a.block - b.block || a.start - b.start || b.end - a.end;
}
