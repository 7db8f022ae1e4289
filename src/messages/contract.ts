import type { OwnFormat } from '../dataset/own-file';
import type { Day } from '../model/date';
import type { Entity, EntityId, Kind, Layer } from '../model/entity';
import type { Name } from '../model/name';
import type { PageSettings } from '../settings';
import type { SourceId } from '../sources/source-row';
import type {
  DatasetInfo,
  Endpoints,
  Every,
  Imported,
  OwnDraft,
  OwnFault,
  OwnInfo,
  SourcesInfo,
} from './data-info';
import type {
  AnnotateAnswer,
  AnnotateRequest,
  CardAnswer,
  CardRequest,
  Cast,
  Within,
} from './page-info';

/** The most UTF-16 units of a search; what a reader pastes beyond that is ignored. */
export const MOST_QUERY = 200;

/** The most UTF-16 units of an imported file; 5,000 long entries are smaller. */
export const MOST_IMPORT = 8_000_000;

/** Where nothing is asked, or nothing answered. */
export type Empty = Record<never, never>;

/**
 * Every message there is, by direction; each entry is `kind: [what is asked, what is answered]`.
 * A page's script may send only `FromPage`; extension pages may send both.
 */
export interface FromPage {
  /**
   * Text of a page's blocks, 64 KB at most in all → whether they name anyone; if so, the script that marks
   * has been run. `stay` is false where the page is not to be read any more: then the script ends.
   */
  skim: [{ blocks: readonly string[] }, { named: boolean; stay: boolean }];
  /** Text of blocks in reading order, 64 KB at most in all → what they name. */
  annotate: [AnnotateRequest, AnnotateAnswer];
  /** Everything that the card of an entity says on a page. */
  cardHere: [CardRequest, CardAnswer];
  /**
   * Run one of our scripts in this frame. `page` brings `marks` with it where the page's first paragraphs,
   * `says`, name somebody.
   */
  run: [{ script: ScriptName; says?: readonly string[] }, Empty];
  /** Insert the style of this frame's marks, as the settings now have it. */
  dress: [{ highlight: string; within: readonly Within[] }, Empty];
  /** Open a source or the official site in a new tab; the address is taken from the store. */
  open: [{ id: EntityId; what: SourceRef }, { opened: boolean }];
  /**
   * Whether the reader has clicked for the page that asks, where its script knows → the settings now, and whether
   * the page is still to be read.
   */
  settings: [{ clicked?: boolean | undefined }, { settings: PageSettings; stay: boolean }];
  /** The reader knows an entity: take its marks away for good. */
  know: [{ id: EntityId }, Empty];
  /** How many entities the page names, for the badge. */
  count: [{ entities: number }, Empty];
}

export interface FromExtension {
  /** One entity, with what the reader wrote of it; null where there is none with this id. */
  card: [{ id: EntityId }, { entity: Entity | null }];
  search: [{ query: string; limit: number }, { results: readonly SearchResult[] }];
  dataset: [Empty, DatasetInfo];
  /** Put the bundled dataset back. */
  restore: [Empty, DatasetInfo];
  /** Go back to the generation before the one in use. */
  goBack: [Empty, DatasetInfo];
  /** Every source beside the bundle, as it stands. */
  sources: [Empty, SourcesInfo];
  /** Refresh one source, or all for null; answered when it has begun. */
  refresh: [{ source: SourceId | null }, { started: boolean }];
  /** Stop a refresh; what was fetched is kept for the next time. */
  stop: [{ source: SourceId }, { stopped: boolean }];
  /** The reader's answer whether a very large change of a source is meant. */
  confirm: [{ source: SourceId; accept: boolean }, Empty];
  addPack: [{ pack: string; country: string | null }, { source: SourceId | null }];
  addFeed: [{ address: string }, { source: SourceId | null }];
  removeSource: [{ source: SourceId }, Empty];
  schedule: [{ every: Every }, Empty];
  /** The reader's own entries, and whether pages may be marked with them. */
  own: [Empty, OwnInfo];
  /** Add an own entry, or change the one with its id; kept where there is no fault. */
  putOwn: [OwnDraft, { fault: OwnFault | null }];
  removeOwn: [{ id: EntityId }, Empty];
  exportOwn: [{ format: OwnFormat }, { text: string }];
  importOwn: [{ text: string }, Imported];
  /** Undo an import, with the entries as they were exported before it. */
  takeBackOwn: [{ ids: readonly EntityId[]; before: string }, Empty];
  ownMarks: [{ on: boolean }, Empty];
  endpoints: [Endpoints, { kept: boolean }];
  /** Register or withdraw the content script after settings or permissions changed. */
  sites: [Empty, { running: boolean }];
  /** Read the page in a tab once, because the reader has clicked for it. */
  readOnce: [{ tab: number }, { running: boolean }];
}

/** Every message that the background answers. */
export type ToBackground = FromPage & FromExtension;

/** What the background sends to every frame of every tab when settings or permissions have changed. */
export const CHANGED = { kind: 'changed', request: {} } as const;

/** What popup and side panel ask of the page in a tab, and the background where a key was pressed. */
export interface ToPage {
  cast: [Empty, Cast];
  /** Who is named in the part of the page that the reader sees now. */
  inView: [Empty, { entities: readonly EntityId[] }];
  /** Scroll to the next mention of the entity and show it. */
  jump: [{ id: EntityId }, { found: boolean }];
  /** Go to the next (1) or the previous (-1) mark, open its card and move the focus into it. */
  step: [StepRequest, { found: boolean; here: boolean }];
  /** Read the page as of another day; null for the day it was published. */
  date: [{ asOf: Day | null }, Cast];
}

/** Of a page with frames, each knows its own marks alone: the background leads from one frame to the next. */
export interface StepRequest {
  readonly by: 1 | -1;
  /**
   * `around`: after the last comes the first. `here`: from where the reader is in this frame, and no further than
   * its marks; the answer tells whether that is in this frame. `edge`: to its first mark, or its last. `leave`:
   * another frame has the card now.
   */
  readonly from?: StepFrom;
}
export const STEP_FROM = ['around', 'here', 'edge', 'leave'] as const;
export type StepFrom = (typeof STEP_FROM)[number];

/** Scripts that run in a frame only when there is something for them to do. */
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
  /** Who added the record, where that is not the bundle; `origin` is the title of a feed. */
  readonly layer?: Layer;
  readonly origin?: string;
}
