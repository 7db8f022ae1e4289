import type { Difference } from '../dataset/diff';
import type { FeedState } from './feed-index';
import type { LeftOut } from './feed-shards';
import type { Reason } from './refused';
import type { PackId } from './wikidata/packs';

/** `wikidata`, `pack-heads-of-state`, `feed-1`: also the prefix of its sources' keys in a record. */
export type SourceId = string;

/** A source of data other than the bundle, as the reader added it and as it stands. */
export interface SourceRow {
  readonly id: SourceId;
  readonly what: SourceSpec;
  /** The round whose records are in use; null before the first, and after the bundle was restored. */
  readonly round: number | null;
  /** The newest round that was ever in use; after going back it is not `round`. */
  readonly newest: number | null;
  /** Number of the last round that was begun; no number is used twice. */
  readonly lastRound: number;
  readonly records: number;
  /** ISO time at which it last answered in full, changed or not. */
  readonly checked: string | null;
  readonly failure: Failure | null;
  /** What was left out of the round in use. */
  readonly leftOut: LeftOut;
}

export type SourceSpec =
  /** Every record of the bundle that Wikidata knows. */
  | { readonly type: 'wikidata' }
  | { readonly type: 'pack'; readonly pack: PackId; readonly country: string | null }
  | FeedSpec;

export interface FeedSpec {
  readonly type: 'feed';
  readonly url: string;
  readonly known: FeedState | null;
}

/** Why a refresh failed; the options page has the words for each reason. */
export interface Failure {
  readonly reason: Reason;
  readonly detail: string;
  /** Bytes for which there was no room. */
  readonly needs?: number;
  /** ISO time. */
  readonly at: string;
}

/** A refresh that is under way, or was stopped before its end. */
export interface Job {
  readonly source: SourceId;
  readonly round: number;
  readonly step: Step;
  /** What is still to be fetched: Wikidata ids, and article titles after `enwiki:`. */
  readonly queue: readonly string[];
  readonly total: number;
  /** Parts of this round that are written. */
  readonly parts: number;
  readonly leftOut: LeftOut;
  /** A feed's new state, to be kept once its records are in use. */
  readonly known: FeedState | null;
  /** Set while the reader is asked whether a very large change is meant. */
  readonly guard: Guard | null;
}

export type Step = 'list' | 'fetch' | 'confirm' | 'build';

export interface Guard {
  readonly before: number;
  readonly after: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** What the last refresh of a source changed. */
export interface Changes extends Difference {
  readonly source: SourceId;
  readonly at: string;
}
