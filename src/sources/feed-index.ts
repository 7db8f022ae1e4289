import { parseIndex } from '../dataset/parse';
import type { Shard } from '../model/dataset';
import { type Answer, decode, get, type Network } from './network';
import { Refused, refusing } from './refused';
import { sha256 } from './sha256';
import { signedBy } from './signature';

/** What a feed has committed to. */
export interface FeedState {
  readonly title: string;
  /** The newest version seen; a lower one is refused. */
  readonly version: string;
  /** Hash of the index with that version; a different index with the same version is refused. */
  readonly sha256: string;
  /** Ed25519 public key in base64, pinned at first use; null for a feed that never signed. */
  readonly key: string | null;
}

interface Asked {
  readonly address: string;
  readonly known: FeedState | null;
  readonly inUse: boolean;
}

interface Found {
  readonly state: FeedState;
  readonly shards: readonly Shard[];
  /** What the shards' names are relative to. */
  readonly base: URL;
}

const MOST_BYTES = 1024 * 1024;

/** How far a version may lie in the future, because clocks differ. One from 2099 would block all later ones. */
const FUTURE_MS = 48 * 3600_000;

/**
 * Fetches the index of a feed. Undefined where it is the one that is known already and in use. The
 * signature is checked before the index is parsed. Throws `Refused`.
 */
export async function fetchIndex(asked: Asked, network: Network): Promise<Found | undefined> {
  const { address, known, inUse } = asked;
  const wants = { accept: 'application/json', mostBytes: MOST_BYTES };
  const answer = await get(address, wants, network);
  if (answer.status === 404) throw new Refused('status', '404');
  const key = await keyOf(answer, asked, network);
  const { version, title, shards } = refusing('index.json', () => parseIndex(decode(answer.body)));
  const fingerprint = await sha256(answer.body);
  if (inUse && fingerprint === known?.sha256) return undefined;
  guardVersion(version, fingerprint, known);
  const { url: base } = answer;
  const of = { title: title ?? base.hostname, version, sha256: fingerprint };
  return { state: { ...of, key }, shards, base };
}

/** The key that signed an index, null for none. The signature must be beside the index, on the same host. */
async function keyOf(
  { body, url }: Answer,
  { address, known }: Asked,
  network: Network,
): Promise<string | null> {
  // Far more than a signature needs: where there is none, a host may answer with a page of its own.
  const wants = { accept: 'text/plain', mostBytes: MOST_BYTES };
  const at = `${url.href}.sig`;
  const beside = await get(at, wants, network).catch((error) => {
    // A host may let pages read one file and not another, or answer “not found” without the CORS header.
    if (!(error instanceof Refused) || error.reason !== 'unreachable') throw error;
    throw new Refused('signature-unreachable', at);
  });
  const signature = beside.status === 404 ? null : new TextDecoder().decode(beside.body);
  const key = await signedBy(body, signature, known?.key ?? null);
  if (key && new URL(address).host !== url.host) throw new Refused('address', url.href);
  return key;
}

function guardVersion(version: string, fingerprint: string, known: FeedState | null): void {
  const [year = 0, month = 1, day = 1] = version.split('.').map(Number);
  if (Date.UTC(year, month - 1, day) > Date.now() + FUTURE_MS) throw new Refused('future', version);
  if (!known) return;
  const order = compareVersions(version, known.version);
  if (order < 0) throw new Refused('older', version);
  if (order === 0 && fingerprint !== known.sha256) throw new Refused('same-version', version);
}

/** Versions are numbers between dots. */
function compareVersions(a: string, b: string): number {
  const left = a.split('.').map(Number);
  const right = b.split('.').map(Number);
  const at = left.findIndex((part, index) => part !== right[index]);
  return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}
