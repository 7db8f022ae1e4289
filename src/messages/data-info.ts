import type { EntityId, Kind } from '../model/entity';
import type { OwnEntry } from '../model/own';
import type { LeftOut } from '../sources/feed-shards';
import type { Changes, Failure, Guard, SourceId, SourceSpec, Step } from '../sources/source-row';
import type { PackId } from '../sources/wikidata/packs';

// What the options page is told of the data and may change.

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

export interface OwnInfo {
  /** False where the browser does not let us read them; then none are listed. */
  readonly readable: boolean;
  /** False where the browser stores nothing just now; then those of the copy are listed. */
  readonly writable: boolean;
  readonly entries: readonly OwnEntry[];
  readonly marks: boolean;
}

/** The entries of a file that were added; where none, what its parser says, or how many there may be. */
export interface Imported {
  readonly ids: readonly EntityId[];
  readonly problem: string | null;
  readonly most: number | null;
}

/** An own entry as a form gives it; id null for a new one. */
export type OwnDraft = Omit<OwnEntry, 'id' | 'changed'> & { readonly id: EntityId | null };

/** What of a draft breaks a rule; `many` where there is no room for another entry. */
export const OWN_FAULTS = ['name', 'otherNames', 'note', 'url', 'many'] as const;
export type OwnFault = (typeof OWN_FAULTS)[number];

/** How often sources are refreshed by themselves. */
export type Every = 'off' | 'weekly' | 'monthly';

/** Where Wikidata is asked. */
export interface Endpoints {
  /** `wbgetentities`. */
  readonly api: string;
  /** Any SPARQL 1.1 endpoint over Wikidata's graph. */
  readonly sparql: string;
}

/**
 * What the options page tells the reader until the browser is closed: the generation before is in use;
 * all was built anew from what had been fetched; only what ships is in use; nothing can be stored.
 */
export const NOTICES = ['went-back', 'rebuilt', 'restored', 'memory'] as const;
export type Notice = (typeof NOTICES)[number];

/** How far a refresh is. */
export interface Progress {
  readonly step: Step;
  readonly done: number;
  readonly total: number;
}

/** `empty` has no records in use; `back`: those of before are; `asking` waits for the reader's word. */
export type SourceState =
  | 'empty'
  | 'fresh'
  | 'old'
  | 'back'
  | 'updating'
  | 'stopped'
  | 'asking'
  | 'failed';

export interface SourceInfo {
  readonly id: SourceId;
  readonly what: SourceSpec;
  readonly state: SourceState;
  /** In use, unless they are `earlier`. */
  readonly records: number;
  /** Whether the reader went back, and what is in use is from before the last refresh. */
  readonly earlier: boolean;
  /** ISO time at which it last answered in full. */
  readonly checked: string | null;
  readonly progress: Progress | null;
  readonly failure: Failure | null;
  readonly guard: Guard | null;
  readonly leftOut: LeftOut;
  /** What the last refresh that was taken into use has changed. */
  readonly changes: Changes | null;
}

export interface SourcesInfo {
  readonly sources: readonly SourceInfo[];
  readonly packs: readonly {
    readonly id: PackId;
    readonly ofCountry: boolean;
    readonly about: number;
    readonly estimated: string;
  }[];
  /** What can be gone back to. */
  readonly previous: Previous | null;
  readonly notice: Notice | null;
  readonly schedule: Every;
  readonly endpoints: Endpoints;
  /** Requests since the browser was started, by source. */
  readonly requests: Readonly<Record<SourceId, number>>;
}

/** The generation before the one in use. */
export interface Previous {
  /** ISO time at which it was made ready. */
  readonly built: string;
  readonly entities: number;
  /** Version of the dataset that ships, as it is in there. */
  readonly bundle: string;
  /** What else went into it. */
  readonly sources: readonly SourceId[];
}
