import { type FeedState, fetchIndex } from './feed-index';
import { fetchShards, type Keep, type LeftOut } from './feed-shards';
import type { Network } from './network';

/** What a refresh of a feed starts from. */
export interface FeedRequest {
  readonly address: string;
  /** What it has shown of itself; null before the first time. */
  readonly known: FeedState | null;
  /** Whether the newest records are in use; after going back they are fetched again although unchanged. */
  readonly inUse: boolean;
  /** Words that are nobody's name by themselves, in lower case. */
  readonly common: ReadonlySet<string>;
}

export interface FeedRefresh {
  readonly state: FeedState;
  readonly leftOut: LeftOut;
}

/**
 * Fetches a feed: its index, whose signature is checked before anything else of it is read, then each
 * shard, which must be the file that the index names. `undefined` where nothing has changed. Throws
 * `Refused` at the first rule broken; what was given to `keep` is then worth nothing.
 */
export async function fetchFeed(
  request: FeedRequest,
  network: Network,
  keep: Keep,
): Promise<FeedRefresh | undefined> {
  const found = await fetchIndex(request, network);
  if (!found) return undefined;
  const { state, shards, base } = found;
  return { state, leftOut: await fetchShards(shards, base, request.common, network, keep) };
}
