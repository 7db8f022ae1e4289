import type { Day } from '../model/date';
import type { Entity, EntityId, Kind } from '../model/entity';
import type { PageMemory } from '../model/mention';
import type { Published } from '../model/published';
import type { Traces } from '../page/published/traces';
import type { PageSettings } from '../settings';
import type { Packed } from './packed';

// What a page's text is annotated with, and who is on a page.

export interface AnnotateRequest {
  readonly blocks: readonly string[];
  /** Day for which statements and offices are resolved; null where the page has none: today. */
  readonly asOf: Day | null;
  readonly memory: PageMemory;
  /** Name of the marks' highlight, where some of the blocks may lack its style. */
  readonly highlight?: string | undefined;
  /** For each block what the style has to match to be on it; empty where it is there. */
  readonly within?: readonly Within[] | undefined;
  /** What may tell the page's day, where that is not known yet; without `asOf` the text is read as of that day. */
  readonly traces?: Traces | undefined;
}

export interface AnnotateAnswer {
  /** `block` counts from 0 in this request. */
  readonly annotations: Packed;
  /** Entities, other readings included, that `memory.linked` did not hold yet. */
  readonly named: readonly Named[];
  readonly memory: PageMemory;
  readonly dataset: string;
  /** The day that the traces tell; null without traces. */
  readonly published: Published | null;
  /** How to mark; only where `highlight` was sent. */
  readonly settings: PageSettings | null;
}

/** What the style of marks matches: elements of a name, or the root. What is inside has it too. */
export type Within = string;
export const ROOT: Within = ':root';

/** What marks and lists need to know of an entity; the rest is asked for with its card. */
export type Named = Pick<Entity, 'id' | 'kind' | 'caption' | 'familiarity'>;

export interface CardRequest {
  readonly id: EntityId;
  /** Who else is on the page. */
  readonly onPage: readonly EntityId[];
  /** Who else may be meant. */
  readonly readings: readonly EntityId[];
}

export interface CardAnswer {
  readonly entity: Entity | null;
  /** Those of the page who have a relation with the entity, with no statements but those relations. */
  readonly onPage: readonly Entity[];
  /** The other readings, without statements. */
  readonly readings: readonly Entity[];
}

/** Who is on the page, in order of first mention. */
export interface Cast {
  readonly published: Published | null;
  /** The day the page is read as of. */
  readonly asOf: Day;
  readonly members: readonly CastMember[];
}

export interface CastMember {
  readonly id: EntityId;
  readonly kind: Kind;
  readonly caption: string;
  readonly mentions: number;
  /** How the page names it first. */
  readonly words: string;
}
