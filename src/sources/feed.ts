import { admission } from '../dataset/foreign';
import { parseEach, parseIndex } from '../dataset/parse';
import type { DatasetIndex, Shard } from '../model/dataset';
import type { Entity } from '../model/entity';
import { isPublic } from './address';
import { type Answer, decode, get, type Network } from './network';
import { type Reason, Refused } from './refused';
import { sha256 } from './sha256';
import { signedBy } from './signature';

/** What a feed has shown of itself and must not take back. */
export interface FeedState {
  readonly title: string;
  /** Never lower again. */
  readonly version: string;
  /** Of the index with that version. */
  readonly sha256: string;
  readonly etag: string | null;
  /** Ed25519 public key in base64, pinned at first use; null for a feed that never signed. */
  readonly key: string | null;
}

export interface FeedRefresh {
  readonly state: FeedState;
  readonly leftOut: { records: number; names: number; first: string | null };
}

/** Takes the records of a shard; `done` of `total` shards are then fetched. */
export type Keep = (entities: readonly Entity[], done: number, total: number) => Promise<void>;

const MOST_INDEX_BYTES = 1024 * 1024;
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_RECORDS = 200_000;
const MOST_NAMES = 1_000_000;

/** A feed more than this part of which is broken was not meant so. */
const MOST_BROKEN = 0.1;

/** A clock may be wrong by so much; a version from later would bar every later one. */
const FUTURE_MS = 48 * 3600_000;

/**
 * Fetches a feed: its index, whose signature is checked before anything else of it is read, then each
 * shard, which must be the file that the index names. `undefined` where nothing has changed since
 * `known`; what is known but not in use, after a step back, is fetched again. Throws `Refused` at the first rule broken; what was given to `keep` is then worth nothing.
 */
export async function fetchFeed(
  address: string,
  known: FeedState | null,
  network: Network,
  keep: Keep,
  inUse = known !== null,
): Promise<FeedRefresh | undefined> {
  const accept = 'application/json';
  const etag = inUse ? (known?.etag ?? null) : null;
  const wants = { accept, etag, mostBytes: MOST_INDEX_BYTES };
  const answer = await get(address, wants, network);
  if (answer.status === 304) return undefined;
  if (answer.status === 404) throw new Refused('status', '404');
  const key = await keyOf(answer, address, known, network);
  const index = readIndex(decode(answer.body));
  const fingerprint = await sha256(answer.body);
  if (inUse && fingerprint === known?.sha256) return undefined;
  guardVersion(index, fingerprint, known);
  const leftOut = await fetchShards(index.shards, answer.url, network, keep);
  const title = index.title ?? answer.url.hostname;
  const state = { title, version: index.version, sha256: fingerprint, etag: answer.etag, key };
  return { state, leftOut };
}

/** The signature lies beside the index, at the same host, or nowhere. */
async function keyOf(
  { body, url }: Answer,
  address: string,
  known: FeedState | null,
  network: Network,
): Promise<string | null> {
  const wants = { accept: 'text/plain', mostBytes: 1024 };
  const beside = await get(`${url.href}.sig`, wants, network);
  const signature = beside.status === 404 ? null : decode(beside.body);
  const key = await signedBy(body, signature, known?.key ?? null);
  if (key && new URL(address).host !== url.host) throw new Refused('address', url.href);
  return key;
}

function readIndex(text: string): DatasetIndex {
  return reading('index.json', () => parseIndex(text));
}

function guardVersion(
  { version }: DatasetIndex,
  fingerprint: string,
  known: FeedState | null,
): void {
  const [year = 0, month = 1, day = 1] = version.split('.').map(Number);
  if (Date.UTC(year, month - 1, day) > Date.now() + FUTURE_MS) throw new Refused('future', version);
  if (!known) return;
  const order = compareVersions(version, known.version);
  if (order < 0) throw new Refused('older', version);
  if (order === 0 && fingerprint !== known.sha256) throw new Refused('same-version', version);
}

/** Versions are numbers between dots. */
export function compareVersions(a: string, b: string): number {
  const left = a.split('.').map(Number);
  const right = b.split('.').map(Number);
  const at = left.findIndex((part, index) => part !== right[index]);
  return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}

async function fetchShards(
  shards: readonly Shard[],
  base: URL,
  network: Network,
  keep: Keep,
): Promise<FeedRefresh['leftOut']> {
  const admit = admission(isPublic);
  const ids = new Set<string>();
  const leftOut: FeedRefresh['leftOut'] = { records: 0, names: 0, first: null };
  let bytes = 0;
  let names = 0;
  const omit = (problem: string) => {
    leftOut.records++;
    leftOut.first ??= problem;
  };
  for (const [done, shard] of shards.entries()) {
    const body = await fetchShard(shard, base, MOST_BYTES - bytes, network);
    bytes += body.byteLength;
    const { entities, problems } = readShard(decode(body), shard);
    problems.forEach(omit);
    const kept: Entity[] = [];
    for (const entity of entities) {
      const admitted = ids.has(entity.id) ? undefined : admit(entity);
      leftOut.names += admitted?.namesLeftOut ?? 0;
      if (!admitted?.entity) {
        omit(`${shard.file}: ${entity.id}`);
        continue;
      }
      ids.add(entity.id);
      names += admitted.entity.names.length;
      kept.push(admitted.entity);
    }
    if (ids.size > MOST_RECORDS || names > MOST_NAMES) throw new Refused('large');
    await keep(kept, done + 1, shards.length);
  }
  if (leftOut.records > (ids.size + leftOut.records) * MOST_BROKEN)
    throw new Refused('broken', leftOut.first ?? '');
  if (ids.size === 0) throw new Refused('empty');
  return leftOut;
}

async function fetchShard(
  { file, sha256: expected }: Shard,
  base: URL,
  mostBytes: number,
  network: Network,
): Promise<Uint8Array<ArrayBuffer>> {
  const address = new URL(file, base);
  const { status, body, url } = await get(
    address.href,
    { accept: 'application/json', mostBytes },
    network,
  );
  if (status === 404) throw new Refused('status', `404 ${file}`);
  if (url.host !== base.host) throw new Refused('address', url.href);
  if ((await sha256(body)) !== expected) throw new Refused('other-file', file);
  return body;
}

function readShard(text: string, { file, records }: Shard) {
  const read = reading(file, () => {
    const { entities, problems } = parseEach(text, file);
    const whole = problems.find((problem) => !problem.startsWith(`${file}: records[`));
    if (whole !== undefined) throw new Error(whole);
    return { entities, problems };
  });
  if (read.entities.length + read.problems.length !== records)
    throw new Refused('broken', read.problems[0] ?? `${file}: expected ${records} records`);
  return read;
}

/** The parser's errors as refusals. */
function reading<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const says = error instanceof Error ? error.message : file;
    const reason: Reason = says.includes('got a web page') ? 'web-page' : 'broken';
    throw new Refused(reason, says);
  }
}
