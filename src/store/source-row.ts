import type { Difference } from '../dataset/diff';
import type { FeedState } from '../sources/feed-index';
import type { LeftOut } from '../sources/feed-shards';
import type { Reason } from '../sources/refused';
import type { PackId } from '../sources/wikidata/packs';

/** `wikidata`, `pack-heads-of-state`, `feed-1`: also the prefix of its sources' keys in a record. */
export type SourceId = string;

/** A source of data beside the bundle, as the reader added it and as it stands. */
export interface SourceRow {
  readonly id: SourceId;
  readonly what: Wanted;
  /** The round of its records in use; null before the first and after a restore. */
  readonly round: number | null;
  /** The round last taken into use; another than `round` after a step back. */
  readonly newest: number | null;
  /** Rounds are never numbered twice. */
  readonly lastRound: number;
  readonly records: number;
  /** ISO time at which it last answered in full, changed or not. */
  readonly checked: string | null;
  readonly failure: Failure | null;
  /** What of the round in use was left out. */
  readonly leftOut: LeftOut;
}

export type Wanted =
  /** Every record of the bundle that Wikidata knows. */
  | { readonly type: 'wikidata' }
  | { readonly type: 'pack'; readonly pack: PackId; readonly country: string | null }
  | { readonly type: 'feed'; readonly url: string; readonly known: FeedState | null };

/** Why a refresh did not come to its end; the reason is put into words by the page that shows it. */
export interface Failure {
  readonly reason: Reason;
  readonly detail: string;
  /** Bytes that found no room. */
  readonly needs?: number;
  /** ISO time. */
  readonly at: string;
}

/** A refresh under way, or stopped half way. */
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
  /** Set while the reader is asked whether so great a change is meant. */
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
