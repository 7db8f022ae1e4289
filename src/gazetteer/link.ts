import type { Day } from '../model/date';
import type { Entity, EntityId } from '../model/entity';
import type { Annotation, PageMemory } from '../model/mention';
import { initialsOnPage } from './linking/acronyms/initials';
import {
  applyIntroduced,
  introducedParts,
  introductions,
  recalled,
  remembered,
} from './linking/acronyms/introduced';
import type { Decisions } from './linking/deciding/decide';
import { namedSoFar } from './linking/deciding/named';
import { settle } from './linking/deciding/settle';
import { partsOfUnknown } from './linking/longer-names/continues';
import { namesThing } from './linking/longer-names/names-thing';
import { dropPartsOfOthers } from './linking/longer-names/places-in-names';
import { openPage, type Page, type Sighting } from './linking/page/page';
import { restsOf } from './linking/page/rests';
import { linkPartsOfNames, type PartOfName } from './linking/people/surnames';
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

/** Decides what the mentions of a page's blocks mean; what nothing decides is left out or named twice. */
export function link(reading: Reading, known: Known, { asOf, memory }: PageFacts): Linked {
  const page = openPage(reading, known);
  const unknown = partsOfUnknown(page);
  const linked = new Map(memory.linked.flatMap((id) => entry(known.get(id))));
  const earlier = [...linked.values()];
  const decisions = settle(page, unknown, namedSoFar(linked, page.candidates), asOf);
  dropPartsOfOthers(page, decisions);
  for (const sighting of unknown) rescueFromHeadline(sighting, page, linked, decisions);
  const introduced = new Map([...recalled(memory, known), ...introductions(page, decisions)]);
  applyIntroduced(page, introduced, decisions, unknown);
  const rests = restsOf(page, decisions);
  const short = introducedParts(rests, introduced, () => initialsOnPage(page, decisions));
  const parts = linkPartsOfNames(page, decisions, rests, {
    people: earlier,
    strangers: memory.strangers,
  });
  return {
    annotations: annotations(page, decisions, [...short, ...parts.found]),
    memory: {
      linked: [...linked.keys()],
      bound: remembered(introduced),
      strangers: [...new Set([...memory.strangers, ...parts.strangers])].slice(0, MOST_STRANGERS),
    },
  };
}

/** Strangers' family names kept for later blocks; a page of names has no more that matter. */
const MOST_STRANGERS = 500;

/** In a headline nothing shows where a name ends; what the prose names is meant there too. */
function rescueFromHeadline(
  sighting: Sighting,
  { blocks }: Page,
  linked: ReadonlyMap<EntityId, Entity>,
  decisions: Decisions,
): void {
  const block = blocks[sighting.block];
  if (!block || block.style === 'prose' || namesThing(block.text, sighting)) return;
  const [entity, other] = new Set(
    sighting.candidates.flatMap((c) => (c.neverMark ? [] : (linked.get(c.entity.id) ?? []))),
  );
  if (entity && !other)
    decisions[sighting.index] = {
      entities: [entity],
      evidence: [{ type: 'page', text: entity.caption }],
    };
}

function entry(entity: Entity | undefined): [EntityId, Entity][] {
  return entity ? [[entity.id, entity]] : [];
}

const NOBODY: readonly EntityId[] = [];

function annotations(
  page: Page,
  decisions: Decisions,
  parts: readonly PartOfName[],
): readonly Annotation[] {
  const all: PartOfName[] = [];
  for (const { index, block, start, end } of page.sightings) {
    const decision = decisions[index];
    if (decision) all.push({ block, start, end, decision });
  }
  if (parts.length) {
    all.push(...parts);
    all.sort((a, b) => a.block - b.block || a.start - b.start || b.end - a.end);
  }
  const annotations: Annotation[] = [];
  let last: Annotation | undefined;
  for (const { block, start, end, decision } of all) {
    if (last && last.block === block && start < last.end) continue;
    const { entities } = decision;
    const others = entities.length === 1 ? NOBODY : entities.slice(1).map(({ id }) => id);
    last = {
      block,
      start,
      end,
      exact: page.blocks[block]?.text.slice(start, end) ?? '',
      entity: entities[0].id,
      others,
      ambiguous: others.length > 0,
      evidence: decision.evidence,
    };
    annotations.push(last);
  }
  return annotations;
}
