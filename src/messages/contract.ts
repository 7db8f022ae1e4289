import type { Every } from '../background/refreshing/due';
import type { Endpoints } from '../background/refreshing/endpoints';
import type { OwnFormat } from '../dataset/own-file';
import type { Day } from '../model/date';
import type { Entity, EntityId, Kind, Layer } from '../model/entity';
import type { PageMemory } from '../model/mention';
import type { Name } from '../model/name';
import type { Published } from '../model/published';
import type { Traces } from '../page/published/traces';
import type { PageSettings } from '../settings';
import type { SourceId } from '../store/source-row';
import type { DatasetInfo, Imported, OwnDraft, OwnInfo, SourcesInfo } from './data-info';
import type { Packed } from './packed';

/** UTF-16 units of a search; a reader who pastes a page means none of the rest. */
export const MOST_QUERY = 200;

/**
 * Every message there is, by direction; each entry is `kind: [what is asked, what is answered]`.
 * A page's script may send only `FromPage`; extension pages may send both.
 */
export interface FromPage {
  /**
   * Text of a page's blocks, 64 KB at most in all → whether they name anyone; where they do, the script
   * that marks has been run. Whoever may not stay has lost the permission, or the site is paused.
   */
  skim: [{ blocks: readonly string[] }, { named: boolean; stay: boolean }];
  /** Text of blocks in reading order, 64 KB at most in all → what they name. */
  annotate: [AnnotateRequest, AnnotateAnswer];
  /** One record. */
  card: [{ id: EntityId }, { entity: Entity | null }];
  /** All that the card of an entity says on a page. */
  cardHere: [CardRequest, CardAnswer];
  /**
   * Run in this frame one of our scripts: each comes when there is something for it to do. The one that
   * reads the page brings the one that marks along where what the page `says` first names somebody.
   */
  run: [{ script: ScriptName; says?: readonly string[] }, Record<never, never>];
  /** Give the marks of this frame another style. */
  dress: [{ highlight: string }, Record<never, never>];
  /** Open a source or the official site in a new tab; the address is taken from the store. */
  open: [{ id: EntityId; what: SourceRef }, { opened: boolean }];
  /** As they are now, and whether the reader still lets us read the page that asks. */
  settings: [Record<never, never>, { settings: PageSettings; stay: boolean }];
  /** Take an entity's marks away for good: the reader knows it. */
  know: [{ id: EntityId }, Record<never, never>];
  /** How many entities the page names, for the badge. */
  count: [{ entities: number }, Record<never, never>];
}

export interface FromExtension {
  search: [{ query: string; limit: number }, { results: readonly SearchResult[] }];
  dataset: [Record<never, never>, DatasetInfo];
  /** Put the bundled dataset back. */
  restore: [Record<never, never>, DatasetInfo];
  /** Take the generation before the one in use again. */
  goBack: [Record<never, never>, DatasetInfo];
  /** Every source beside the bundle, as it stands. */
  sources: [Record<never, never>, SourcesInfo];
  /** Refresh one source, or all; answered when it has begun. */
  refresh: [{ source: SourceId | null }, { started: boolean }];
  /** Stop a refresh; what was fetched stays for another time. */
  stop: [{ source: SourceId }, { stopped: boolean }];
  /** Whether a change so great that the reader was asked is meant. */
  confirm: [{ source: SourceId; accept: boolean }, Record<never, never>];
  addPack: [{ pack: string; country: string | null }, { source: SourceId | null }];
  addFeed: [{ address: string }, { source: SourceId | null }];
  removeSource: [{ source: SourceId }, Record<never, never>];
  schedule: [{ every: Every }, Record<never, never>];
  /** The reader's own entries, and whether pages may be marked with them. */
  own: [Record<never, never>, OwnInfo];
  /** Add an own entry, or change the one with its id; false where there are too many. */
  putOwn: [OwnDraft, { kept: boolean }];
  removeOwn: [{ id: EntityId }, Record<never, never>];
  exportOwn: [{ format: OwnFormat }, { text: string }];
  importOwn: [{ text: string }, Imported];
  ownMarks: [{ on: boolean }, Record<never, never>];
  endpoints: [Endpoints, { kept: boolean }];
  /** Register or withdraw the content script after settings or permissions changed. */
  sites: [Record<never, never>, { running: boolean }];
  /** Read the page in a tab once, because the reader has clicked for it. */
  readOnce: [{ tab: number }, { running: boolean }];
}

/** What the background tells every frame of every tab: that settings or permissions have changed. */
export const CHANGED = { kind: 'changed', request: {} } as const;

/** What popup and side panel ask of the page in a tab. */
export interface ToPage {
  cast: [Record<never, never>, Cast];
  /** Who is named in the part of the page that the reader sees now. */
  inView: [Record<never, never>, { entities: readonly EntityId[] }];
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
  /** The name of the marks, until they have their style: it comes with the first annotation. */
  readonly highlight?: string | null;
  /** What may tell the page's day, where that is still to be found: read as of it, without `asOf`. */
  readonly traces?: Traces | null;
}

export interface AnnotateAnswer {
  /** `block` counts from 0 in this request. */
  readonly annotations: Packed;
  /** Entities, other readings included, that `memory.linked` did not hold yet. */
  readonly named: readonly Named[];
  readonly memory: PageMemory;
  readonly dataset: string;
  /** Of the traces that were sent; null without them. */
  readonly published: Published | null;
  /** How to mark, where marks were to get their style. */
  readonly settings: PageSettings | null;
}

/** What a mark and a list need to know of an entity; the rest comes when its card is asked for. */
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
  /** Those of the page who are tied to the entity, with no statement but those that say so. */
  readonly onPage: readonly Entity[];
  /** The other readings, without statements. */
  readonly readings: readonly Entity[];
}

/** Each comes into a frame when there is something for it to do. */
export const SCRIPTS = ['page', 'marks', 'answers', 'pointer', 'card'] as const;
export type ScriptName = (typeof SCRIPTS)[number];

/** A numbered source of an entity, or its official site. */
export type SourceRef = { readonly source: string; readonly archived?: boolean } | 'site';

export interface SearchResult {
  readonly id: EntityId;
  readonly kind: Kind;
  readonly caption: string;
  /** The name that matched, where the caption does not say it. */
  readonly name: Name | null;
  readonly summary: string;
  /** Who has the record, where we do not; of a feed, its title. */
  readonly layer?: Layer;
  readonly origin?: string;
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
  readonly words?: string;
}
