import { type Admitted, admission } from '../dataset/admission';
import { parseForeign } from '../dataset/parse';
import type { Shard } from '../model/dataset';
import type { Entity } from '../model/entity';
import { isPublic } from './address';
import { decode, get, type Network } from './network';
import { Refused, refusing } from './refused';
import { sha256 } from './sha256';

/** What was not taken of a source, and the first reason. */
export interface LeftOut {
  readonly records: number;
  readonly names: number;
  readonly links: number;
  readonly first: string | null;
}

/** Takes the records of a shard; `done` of `total` shards are then fetched. */
export type Keep = (entities: readonly Entity[], done: number, total: number) => Promise<void>;

const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Fetches the shards of a feed, each of which must be the file that the index names, and hands on what
 * may be used of them. Throws `Refused`.
 */
export async function fetchShards(
  shards: readonly Shard[],
  base: URL,
  common: ReadonlySet<string>,
  network: Network,
  keep: Keep,
): Promise<LeftOut> {
  const tally = new Tally(admission({ common, isPublic }));
  let bytes = 0;
  for (const [done, shard] of shards.entries()) {
    const body = await fetchShard(shard, base, MOST_BYTES - bytes, network);
    bytes += body.byteLength;
    const { entities, problems } = readShard(decode(body), shard);
    await keep(tally.take(entities, problems, shard.file), done + 1, shards.length);
  }
  return tally.leftOut();
}

async function fetchShard(
  { file, sha256: expected }: Shard,
  base: URL,
  mostBytes: number,
  network: Network,
): Promise<Uint8Array<ArrayBuffer>> {
  const address = new URL(file, base);
  const wants = { accept: 'application/json', mostBytes };
  const { status, body, url } = await get(address.href, wants, network);
  if (status === 404) throw new Refused('status', `404 ${file}`);
  if (url.host !== base.host) throw new Refused('address', url.href);
  if ((await sha256(body)) !== expected) throw new Refused('other-file', file);
  return body;
}

function readShard(text: string, { file, records }: Shard) {
  const read = refusing(file, () => {
    const { entities, problems } = parseForeign(text, file);
    const whole = problems.find((problem) => !problem.startsWith(`${file}: records[`));
    if (whole !== undefined) throw new Error(whole);
    return { entities, problems };
  });
  if (read.entities.length + read.problems.length !== records)
    throw new Refused('broken', read.problems[0] ?? `${file}: expected ${records} records`);
  return read;
}

const MOST_RECORDS = 200_000;
const MOST_NAMES = 1_000_000;

/** If more than this share of the records is broken, the feed is refused as a whole. */
const MOST_BROKEN = 0.1;

/** Counts what is taken of a feed and what is not. */
class Tally {
  readonly #ids = new Set<string>();
  readonly #admit: (entity: Entity) => Admitted;
  #taken = 0;
  #records = 0;
  #names = 0;
  #links = 0;
  #first: string | null = null;

  constructor(admit: (entity: Entity) => Admitted) {
    this.#admit = admit;
  }

  /** Returns the records that may be used. Throws `Refused` where the feed is too large. */
  take(entities: readonly Entity[], problems: readonly string[], file: string): Entity[] {
    for (const problem of problems) this.#omit(problem);
    const kept = entities.flatMap((entity) => {
      const admitted = this.#ids.has(entity.id) ? undefined : this.#admit(entity);
      this.#names += admitted?.namesLeftOut ?? 0;
      this.#links += admitted?.linksLeftOut ?? 0;
      if (!admitted?.entity) {
        this.#omit(`${file}: ${entity.id}`);
        return [];
      }
      this.#ids.add(entity.id);
      this.#taken += admitted.entity.names.length;
      return [admitted.entity];
    });
    if (this.#ids.size > MOST_RECORDS || this.#taken > MOST_NAMES) throw new Refused('large');
    return kept;
  }

  /** What was left out. Throws `Refused` where that is too much, or nothing was taken. */
  leftOut(): LeftOut {
    const [records, first] = [this.#records, this.#first];
    if (records > (this.#ids.size + records) * MOST_BROKEN)
      throw new Refused('broken', first ?? '');
    if (this.#ids.size === 0) throw new Refused('empty');
    return { records, names: this.#names, links: this.#links, first };
  }

  #omit(problem: string): void {
    this.#records++;
    this.#first ??= problem;
  }
}
