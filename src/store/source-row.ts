import type { EntityId } from '../model/entity';

/** `wikidata`, `pack-heads-of-state`, `feed-1`: also the prefix of its sources' keys in a record. */
export type SourceId = string;

/** A source of data beside the bundle, as the reader added it and as it stands. */
export interface SourceRow {
  readonly id: SourceId;
  readonly what: Wanted;
  /** The round of its records in use; null before the first and after a restore. */
  readonly round: number | null;
  /** Rounds are never numbered twice. */
  readonly lastRound: number;
  readonly records: number;
  /** ISO time at which it last answered in full, changed or not. */
  readonly checked: string | null;
  readonly failure: Failure | null;
  /** Records and names of the round in use that were left out, and the first reason. */
  readonly leftOut: LeftOut;
}

export type Wanted =
  /** Every record of the bundle that Wikidata knows. */
  | { readonly type: 'wikidata' }
  | { readonly type: 'pack'; readonly pack: string; readonly country: string | null }
  | { readonly type: 'feed'; readonly url: string; readonly known: KnownFeed | null };

/** What a feed has shown of itself and must not take back. */
export interface KnownFeed {
  readonly title: string;
  /** Never lower again. */
  readonly version: string;
  /** Of the index file with that version. */
  readonly sha256: string;
  readonly etag: string | null;
  /** Ed25519 public key in base64, pinned at first use; null for a feed that never signed. */
  readonly key: string | null;
}

export interface LeftOut {
  readonly records: number;
  readonly names: number;
  readonly first: string | null;
}

/** Why a refresh did not come to its end; the reason is put into words by the page that shows it. */
export interface Failure {
  readonly reason: string;
  readonly detail: string;
  /** ISO time. */
  readonly at: string;
}

/** A refresh under way, or stopped half way. */
export interface Job {
  readonly source: SourceId;
  readonly round: number;
  readonly step: Step;
  /** Wikidata ids or titles still to be fetched. */
  readonly queue: readonly string[];
  readonly total: number;
  /** Parts of this round that are written. */
  readonly parts: number;
  readonly leftOut: LeftOut;
  /** A feed's new state, to be kept once its records are in use. */
  readonly known: KnownFeed | null;
  /** Set while the reader is asked whether so great a change is meant. */
  readonly guard: Guard | null;
}

export type Step = 'list' | 'resolve' | 'fetch' | 'labels' | 'confirm' | 'build';

export interface Guard {
  readonly before: number;
  readonly after: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** What the last refresh changed. */
export interface Changes {
  readonly source: SourceId;
  readonly at: string;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** The first of them. */
  readonly some: readonly Change[];
}

export interface Change {
  readonly id: EntityId;
  readonly caption: string;
  readonly what: 'added' | 'changed' | 'removed';
  /** Statements that are new and that are gone, in a changed one. */
  readonly now: readonly string[];
  readonly before: readonly string[];
}
