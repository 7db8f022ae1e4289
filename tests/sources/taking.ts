import { createHash, randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { stopWords } from '../../src/cli/stop-words';
import type { Entity } from '../../src/model/entity';
import { type FeedRefresh, fetchFeed } from '../../src/sources/feed';
import type { FeedState } from '../../src/sources/feed-index';
import type { Network } from '../../src/sources/network';
import { Refused } from '../../src/sources/refused';
import { sample } from '../dataset/sample';
import { type Host, openHost } from './host';
import { madeFeed, serveFeed } from './made-feed';
import { network } from './network';
import { world } from './world';

/** The day on which the feeds of these tests are published. */
export const now = new Date('2026-11-20');

export interface Got extends FeedRefresh {
  readonly entities: Entity[];
}

/** A host for feeds, and what is taken of them. */
export function taking() {
  let host: Host | undefined;
  let count = 0;
  let common: ReadonlySet<string> = new Set();
  const secrets: string[] = [];

  beforeAll(async () => {
    host = await openHost(world());
    common = new Set(await stopWords());
  });
  afterAll(async () => {
    await host?.close();
    for (const secret of secrets) await rm(join(tmpdir(), secret), { force: true });
  });

  const open = () => {
    if (!host) throw new Error('The host is not open.');
    return host;
  };
  /** What is taken of a feed; a refusal as its reason. */
  const take = async (
    address: string,
    known: FeedState | null = null,
    { inUse = known !== null, net = network() }: { inUse?: boolean; net?: Network } = {},
  ): Promise<Got | string> => {
    const entities: Entity[] = [];
    try {
      const keep = async (some: readonly Entity[]) => void entities.push(...some);
      const got = await fetchFeed({ address, known, inUse, common }, net, keep);
      return got ? { entities, ...got } : 'unchanged';
    } catch (error) {
      if (error instanceof Refused) return error.reason;
      throw error;
    }
  };
  return {
    host: open,
    take,
    async taken(...given: Parameters<typeof take>): Promise<Got> {
      const got = await take(...given);
      if (typeof got === 'string') throw new Error(got);
      return got;
    },
    path: () => `/feed-${++count}`,
    /** A file for a secret key, gone when the tests end. */
    secret() {
      const file = `backgrounder-${randomUUID()}.pem`;
      secrets.push(file);
      return file;
    },
    /** A feed whose one shard is these bytes, with the right hash. */
    async withShard(body: Buffer | string, records = 1): Promise<string> {
      const bytes = Buffer.from(body);
      const files = await madeFeed({ a: [sample()] }, { now });
      const index = JSON.parse(String(files.get('index.json')));
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      index.shards = [{ file: 'a.json', records, sha256 }];
      files.set('index.json', Buffer.from(JSON.stringify(index)));
      files.set('a.json', bytes);
      return serveFeed(open(), `/feed-${++count}`, files);
    },
  };
}

export const port = (n: number) =>
  sample({ id: `port-${n}`, names: [{ text: `Board of Port ${n}`, type: 'canonical' }] });

export const shardOf = (...records: unknown[]) => JSON.stringify({ records });
