import type { Day } from '../model/date';
import type { Entity, EntityId } from '../model/entity';
import type { Annotation, PageMemory, Span } from '../model/mention';
import { partsOfUnknown } from './continues';
import type { Decision } from './decide';
import {
  applyIntroduced,
  introducedParts,
  introductions,
  recalled,
  remembered,
} from './introduced';
import { openPage, type Page, type Sighting } from './page';
import type { Reading } from './read';
import { restsOf } from './rests';
import { settle } from './settle';
import { linkPartsOfNames } from './surnames';

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
  const open = page.sightings.filter(
    (sighting) => sighting.candidates.length > 0 && !unknown.has(sighting),
  );
  const linked = new Map(memory.linked.flatMap((id) => entry(known.get(id))));
  const earlier = [...linked.values()];
  const decisions = settle(open, page, linked, asOf);
  for (const sighting of unknown) rescueFromHeadline(sighting, page, linked, decisions);
  const introduced = new Map([...recalled(memory, known), ...introductions(page, decisions)]);
  applyIntroduced(page, introduced, decisions, unknown);
  const rests = restsOf(page, decisions);
  const short = introducedParts(rests, introduced);
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
  decisions: Map<Sighting, Decision>,
): void {
  if (blocks[sighting.block]?.style === 'prose') return;
  const [entity, other] = new Set(
    sighting.candidates.flatMap((c) => linked.get(c.entity.id) ?? []),
  );
  if (entity && !other)
    decisions.set(sighting, {
      entities: [entity],
      evidence: [{ type: 'page', text: entity.caption }],
    });
}

function entry(entity: Entity | undefined): [EntityId, Entity][] {
  return entity ? [[entity.id, entity]] : [];
}

function annotations(
  page: Page,
  decisions: ReadonlyMap<Sighting, Decision>,
  parts: readonly (Span & { readonly block: number; readonly decision: Decision })[],
): Annotation[] {
  const all = [
    ...[...decisions].map(([{ block, start, end }, decision]) => ({ block, start, end, decision })),
    ...parts,
  ].sort((a, b) => a.block - b.block || a.start - b.start || b.end - a.end);
  let last: Annotation | undefined;
  return all.flatMap(({ block, start, end, decision: { entities, evidence } }) => {
    if (last && last.block === block && start < last.end) return [];
    const [entity, ...others] = entities;
    last = {
      block,
      start,
      end,
      exact: page.blocks[block]?.text.slice(start, end) ?? '',
      entity: entity.id,
      others: others.map(({ id }) => id),
      ambiguous: others.length > 0,
      evidence,
    };
    return [last];
  });
}
