import type { Day } from '../model/date';
import type { Entity, EntityId, Kind, Name } from '../model/entity';
import type { Annotation, PageMemory } from '../model/mention';
import type { Published } from '../model/published';

/**
 * Every message there is, by direction; each entry is `kind: [what is asked, what is answered]`.
 * A page's script may send only `FromPage`; extension pages may send both.
 */
export interface FromPage {
  /** Text of blocks in reading order, 64 KB at most in all → what they name, and the cards not yet held. */
  annotate: [AnnotateRequest, AnnotateAnswer];
  /** One card, for a link inside a card. */
  card: [{ id: EntityId }, { entity: Entity | null }];
  /** Insert the style of this frame's marks. */
  style: [{ highlight: string }, Record<never, never>];
  /** Open a source or the official site in a new tab; the address is taken from the store. */
  open: [{ id: EntityId; what: SourceRef }, { opened: boolean }];
  /** How many entities the page names, for the badge. */
  count: [{ entities: number }, Record<never, never>];
}

export interface FromExtension {
  search: [{ query: string; limit: number }, { results: readonly SearchResult[] }];
  dataset: [Record<never, never>, DatasetInfo];
  /** Put the bundled dataset back. */
  restore: [Record<never, never>, DatasetInfo];
  /** Register or withdraw the content script after settings or permissions changed. */
  sites: [Record<never, never>, { running: boolean }];
  /** Read the page in a tab once, because the reader has clicked for it. */
  readOnce: [{ tab: number }, { running: boolean }];
}

/** What popup and side panel ask of the page in a tab. */
export interface ToPage {
  cast: [Record<never, never>, Cast];
  /** Scroll to the next mention of the entity and show it. */
  jump: [{ id: EntityId }, { found: boolean }];
  /** Go to the next (1) or the previous (-1) mark, open its card and move the focus into it. */
  step: [{ by: 1 | -1 }, { found: boolean }];
  /** Read the page as of another day; null for the day it was published. */
  date: [{ asOf: Day | null }, Cast];
}

export interface AnnotateRequest {
  readonly blocks: readonly string[];
  /** Day for which statements and offices are resolved; null where the page has none: today. */
  readonly asOf: Day | null;
  readonly memory: PageMemory;
}

export interface AnnotateAnswer {
  /** `block` counts from 0 in this request. */
  readonly annotations: readonly Annotation[];
  /** Cards for entities, other readings included, that `memory.linked` did not hold yet. */
  readonly cards: readonly Entity[];
  readonly memory: PageMemory;
  readonly dataset: string;
}

/** A numbered source of an entity, or its official site. */
export type SourceRef = { readonly source: string; readonly archived?: boolean } | 'site';

export interface SearchResult {
  readonly id: EntityId;
  readonly kind: Kind;
  readonly caption: string;
  /** The name that matched, where it is not the caption. */
  readonly name: Name | null;
  readonly summary: string;
}

export interface DatasetInfo {
  readonly version: string;
  readonly date: string;
  readonly entities: number;
  readonly names: number;
  readonly statements: number;
  readonly sources: number;
  readonly byKind: Readonly<Partial<Record<Kind, number>>>;
  /** ISO time at which this generation became the one in use. */
  readonly since: string;
  readonly from: 'bundle' | 'sources';
  /** Size in storage, bytes. */
  readonly bytes: number;
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
}
