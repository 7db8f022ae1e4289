import { createHash, randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Entity } from '../../src/model/entity';
import { type FeedState, fetchFeed } from '../../src/sources/feed';
import { Refused } from '../../src/sources/refused';
import { sample } from '../dataset/sample';
import { type Host, openHost } from './host';
import { type Files, madeFeed, serveFeed } from './made-feed';
import { network } from './network';
import { world } from './world';

let host: Host;
let count = 0;
const now = new Date('2026-11-20');
const secrets: string[] = [];

beforeAll(async () => {
  host = await openHost(world());
});
afterAll(async () => {
  await host.close();
  for (const secret of secrets) await rm(join(tmpdir(), secret), { force: true });
});

interface Got {
  readonly entities: Entity[];
  readonly state: FeedState;
  readonly leftOut: { records: number; names: number; first: string | null };
}

/** What is taken of a feed; a refusal as its reason. */
async function take(address: string, known: FeedState | null = null): Promise<Got | string> {
  const entities: Entity[] = [];
  try {
    const keep = async (some: readonly Entity[]) => void entities.push(...some);
    const got = await fetchFeed(address, known, network(), keep);
    return got ? { entities, ...got } : 'unchanged';
  } catch (error) {
    if (error instanceof Refused) return error.reason;
    throw error;
  }
}

async function taken(address: string, known: FeedState | null = null): Promise<Got> {
  const got = await take(address, known);
  if (typeof got === 'string') throw new Error(got);
  return got;
}

const path = () => `/feed-${++count}`;
const secret = () => {
  const file = `backgrounder-${randomUUID()}.pem`;
  secrets.push(file);
  return file;
};

/** A feed whose one shard is these bytes, with the right hash. */
async function withShard(body: Buffer | string, records = 1): Promise<string> {
  const bytes = Buffer.from(body);
  const files = await madeFeed({ a: [sample()] }, { now });
  const index = JSON.parse(String(files.get('index.json')));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  index.shards = [{ file: 'a.json', records, sha256 }];
  files.set('index.json', Buffer.from(JSON.stringify(index)));
  files.set('a.json', bytes);
  return serveFeed(host, path(), files);
}

const port = (n: number) =>
  sample({ id: `port-${n}`, names: [{ text: `Board of Port ${n}`, type: 'canonical' }] });
const shardOf = (...records: unknown[]) => JSON.stringify({ records });
const raw = (change: (text: string) => string) => withShard(change(shardOf(sample())));

describe('a feed is taken', () => {
  test('with its title, its version and its records', async () => {
    const files = await madeFeed(
      { a: [sample()], b: [sample({ id: 'other' })] },
      { title: 'Harbour Watch', now },
    );
    const { entities, state } = await taken(serveFeed(host, path(), files));
    expect(entities.map(({ id }) => id)).toEqual(['coast-guard', 'other']);
    expect(state).toMatchObject({ title: 'Harbour Watch', version: '2026.11.20.1', key: null });
  });

  test('not again while it has not changed, by its tag (D09: 304) or by its hash', async () => {
    const address = serveFeed(host, path(), await madeFeed({ a: [sample()] }, { now }));
    const { state } = await taken(address);
    expect(await take(address, state)).toBe('unchanged');
    expect(await take(address, { ...state, etag: null })).toBe('unchanged');
  });

  test('again where it has not changed but is not in use, after a step back', async () => {
    const address = serveFeed(host, path(), await madeFeed({ a: [sample()] }, { now }));
    const { state } = await taken(address);
    const kept: Entity[] = [];
    const keep = async (some: readonly Entity[]) => void kept.push(...some);
    expect(await fetchFeed(address, state, network(), keep, false)).toMatchObject({ state });
    expect(kept).toHaveLength(1);
  });

  test('whatever content type it comes with (D08) and with a byte order mark (D12)', async () => {
    const files = await madeFeed({ a: [sample()] }, { now });
    const at = path();
    serveFeed(host, at, files);
    const index = Buffer.concat([
      Buffer.from([0xef, 0xbb, 0xbf]),
      files.get('index.json') ?? Buffer.of(),
    ]);
    const address = host.on(`${at}/index.json`, (_, response) =>
      response.setHeader('content-type', 'image/png').end(index),
    );
    expect((await taken(address)).entities).toHaveLength(1);
  });

  test('in a newer version, with the same key', async () => {
    const key = secret();
    const at = path();
    const one = await taken(
      serveFeed(host, at, await madeFeed({ a: [sample()] }, { now, secret: key })),
    );
    expect(one.state.key).toMatch(/^[\w+/]{43}=$/);
    const next = { now: new Date('2026-11-21'), secret: key };
    const records = [sample({ caption: 'Changed' })];
    const two = await taken(serveFeed(host, at, await madeFeed({ a: records }, next)), one.state);
    expect(two.state).toMatchObject({ version: '2026.11.21.1', key: one.state.key });
  });

  test('however old it says it is (D31)', async () => {
    const files = await madeFeed({ a: [sample()] }, { now: new Date('2016-01-01') });
    expect((await taken(serveFeed(host, path(), files))).state.version).toBe('2016.01.01.1');
  });
});

describe('a feed is refused', () => {
  test.each<[row: string, title: string, make: () => Promise<string>, reason: string]>([
    ['D01', 'an empty body', () => withShard(''), 'broken'],
    ['D01', 'a list', () => withShard('[]'), 'broken'],
    ['D01', 'an object without records', () => withShard('{}'), 'broken'],
    ['D01', 'no records', () => withShard(shardOf(), 0), 'empty'],
    ['D07', 'a web page', () => withShard('<!doctype html><p>Please log in</p>'), 'web-page'],
    [
      'D12',
      'text that is not UTF-8',
      () => withShard(Buffer.from([0x7b, 0xff, 0xfe, 0x7d])),
      'encoding',
    ],
    ['D12', 'UTF-16', () => withShard(Buffer.from(`\ufeff${shardOf()}`, 'utf16le')), 'encoding'],
    ['D12', 'a NUL', () => raw((text) => `${text}\0`), 'broken'],
    ['D13', 'a lone surrogate', () => raw((text) => text.replace('Sea', '\\ud800')), 'broken'],
    ['D14', 'a million brackets', () => withShard('['.repeat(1e6) + ']'.repeat(1e6)), 'broken'],
    [
      'D14',
      'a million keys',
      () => withShard(`{${Array.from({ length: 1e6 }, (_, n) => `"k${n}":1`).join()}}`),
      'broken',
    ],
    ['D17', 'a number for a name', () => withShard(shardOf(sample({ caption: 5 }))), 'broken'],
    ['D17', 'an endless number', () => raw((text) => text.replace('"1901"', '1e999')), 'broken'],
    ['D17', 'minus zero', () => raw((text) => text.replace('"1901"', '-0')), 'broken'],
    [
      'D22',
      'names that are words',
      () => withNames('the', 'a', 'May', '2024', '…', '中'),
      'broken',
    ],
    ['D27', 'a name of a megabyte', () => withNames('x'.repeat(1e6)), 'broken'],
    [
      'D27',
      'a summary of a megabyte',
      () => withShard(shardOf(sample({ summary: { text: 'x'.repeat(1e6), asOf: '2026' } }))),
      'broken',
    ],
    ['D30', 'a version of 2099', () => published(new Date('2099-01-01')), 'future'],
    ['D33', 'an index of one feed with the data of another', mixed, 'other-file'],
  ])('%s: %s', async (_, __, make, reason) => {
    const address = await make();
    const before = process.cpuUsage();
    expect(await take(address)).toBe(reason);
    // The processor's time, so that a busy machine changes nothing; the server's share is in it.
    expect(process.cpuUsage(before).user).toBeLessThan(1_000_000);
  });

  async function withNames(...names: string[]): Promise<string> {
    return withShard(shardOf(sample({ names: names.map((text) => ({ text, type: 'alias' })) })));
  }
  async function published(at: Date): Promise<string> {
    return serveFeed(host, path(), await madeFeed({ a: [sample()] }, { now: at }));
  }
  async function mixed(): Promise<string> {
    const one = await madeFeed({ a: [sample()] }, { now });
    const two = await madeFeed({ a: [sample({ caption: 'Another' })] }, { now });
    return serveFeed(host, path(), new Map([...one, ['a.json', two.get('a.json') ?? Buffer.of()]]));
  }

  test('D02: cut at every byte, index and shard', async () => {
    const files = await madeFeed({ a: [sample()] }, { now });
    const at = path();
    const address = serveFeed(host, at, files);
    const outcomes = new Set<string>();
    for (const file of ['index.json', 'a.json']) {
      const body = files.get(file) ?? Buffer.of();
      // The index ends with a line break, without which it is still whole.
      for (let end = 0; end < body.length - 1; end++) {
        serveFeed(host, at, new Map([...files, [file, body.subarray(0, end)]]));
        const got = await take(address);
        outcomes.add(typeof got === 'string' ? got : `taken at ${file} ${end}`);
      }
      serveFeed(host, at, files);
    }
    expect([...outcomes].sort()).toEqual(['broken', 'other-file']);
  });

  test('D03: cut in the middle of what was announced', async () => {
    const address = host.on(path(), (_, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('{"version"', () => response.destroy());
    });
    expect(await take(address)).toBe('unreachable');
  });

  test('D04: a gzip bomb, long before it is unpacked', async () => {
    const bomb = gzipSync(Buffer.alloc(256 * 1024 * 1024));
    const address = host.on(path(), (_, response) =>
      response.setHeader('content-encoding', 'gzip').end(bomb),
    );
    const before = process.memoryUsage().rss;
    expect(await take(address)).toBe('large');
    expect(process.memoryUsage().rss - before).toBeLessThan(120e6);
  });

  test('D05: an endless stream, and a length that is too great', async () => {
    const endless = host.on(path(), (_, response) => {
      const more = () => {
        while (response.write('x'.repeat(65536)));
      };
      response.on('drain', more);
      more();
    });
    expect(await take(endless)).toBe('large');
    const long = host.on(path(), (_, response) =>
      response.writeHead(200, { 'content-length': String(17 * 1024 * 1024) }).write('{'),
    );
    expect(await take(long)).toBe('large');
  });

  test.each([
    [204, 'status'],
    [206, 'status'],
    [304, 'status'],
    [404, 'status'],
    [500, 'status'],
    [503, 'busy'],
    [429, 'busy'],
  ])('D09: status %i', async (status, reason) => {
    const address = host.on(path(), (_, response) => {
      response.writeHead(status, { 'retry-after': '120' }).end();
    });
    expect(await take(address)).toBe(reason);
  });

  test.each([
    'http://feeds.example/index.json',
    'http://localhost/index.json',
    'https://127.0.0.1/index.json',
    'https://router.lan/index.json',
    'ftp://feeds.example/index.json',
  ])('D10: a redirect to %s', async (location) => {
    const address = host.on(path(), (_, response) => response.writeHead(302, { location }).end());
    const found = Object.assign(new Response('{}'), {});
    Object.defineProperty(found, 'url', { value: location });
    // Node would try to reach it; what matters is that the address where it ended is judged.
    const ended = { ...network(), fetch: async () => found };
    await expect(fetchFeed(address, null, ended, async () => undefined)).rejects.toThrow('address');
  });

  test('D10: a loop of redirects', async () => {
    const at = path();
    const address = host.on(at, (_, response) => response.writeHead(302, { location: at }).end());
    expect(await take(address)).toBe('unreachable');
  });

  test('D26: a name of more than sixteen entities is theirs no more', async () => {
    const name = { text: 'Harbour Board', type: 'alias' };
    const records = Array.from({ length: 30 }, (_, n) =>
      sample({
        id: `board-${n}`,
        names: [{ text: `Board of Port ${n}`, type: 'canonical' }, name],
      }),
    );
    const { entities, leftOut } = await taken(
      serveFeed(host, path(), await madeFeed({ a: records }, { now })),
    );
    const bearers = entities.filter(({ names }) => names.some(({ text }) => text === name.text));
    expect([bearers.length, leftOut.names]).toEqual([16, 14]);
  });

  test('D29: an older version, and the same version with other content', async () => {
    const at = path();
    const address = serveFeed(host, at, await madeFeed({ a: [sample()] }, { now }));
    const { state } = await taken(address);
    serveFeed(host, at, await madeFeed({ a: [sample()] }, { now: new Date('2026-11-19') }));
    expect(await take(address, state)).toBe('older');
    serveFeed(host, at, await madeFeed({ a: [sample({ caption: 'Else' })] }, { now }));
    expect(await take(address, state)).toBe('same-version');
  });
});

describe('a signature', () => {
  let files: Files;
  let at: string;
  let address: string;
  let known: FeedState;

  beforeAll(async () => {
    at = path();
    files = await madeFeed({ a: [sample()] }, { now, secret: secret() });
    address = serveFeed(host, at, files);
    // As if an older version had been taken, signed with the same key.
    known = { ...(await taken(address)).state, version: '2026.01.01.1', sha256: '', etag: null };
  });

  const attempt = async (change: (files: Files) => Files) => {
    serveFeed(host, at, change(new Map(files)));
    return take(address, known);
  };

  test('D32: that is missing is refused once there was one', async () => {
    const gone = host.on(`${at}/index.json.sig`, (_, response) => response.writeHead(404).end());
    expect(gone).toContain(at);
    expect(await take(address, known)).toBe('signature-missing');
  });

  test('D32: by another key is refused', async () => {
    const other = await madeFeed({ a: [sample()] }, { now, secret: secret() });
    expect(await attempt(() => other)).toBe('signature-key');
  });

  test('D32: with one bit turned, at each byte of it and of the index, is refused', async () => {
    const outcomes = new Set<string>();
    for (const file of ['index.json', 'index.json.sig'])
      for (let byte = 0; byte < (files.get(file)?.length ?? 0) - 1; byte += 3) {
        const body = Buffer.from(files.get(file) ?? '');
        body[byte] = (body[byte] ?? 0) ^ 1;
        const got = await attempt((all) => all.set(file, body));
        outcomes.add(typeof got === 'string' ? got : `taken at ${file} ${byte}`);
      }
    expect([...outcomes].sort()).toEqual(['signature-key', 'signature-missing', 'signature-wrong']);
  });

  test('that holds is taken', async () => {
    serveFeed(host, at, files);
    expect((await taken(address, known)).entities).toHaveLength(1);
  });
});

describe('of a feed that is taken', () => {
  test('D15: names of JavaScript are plain data', async () => {
    const text = shardOf(
      sample({ id: 'constructor', names: [{ text: '__proto__ Board', type: 'alias' }] }),
      sample({ id: 'prototype', caption: 'toString' }),
    ).replace('"caption"', '"__proto__":{"polluted":true},"constructor":{"polluted":1},"caption"');
    const { entities } = await taken(await withShard(text, 2));
    expect(entities.map(({ id }) => id)).toEqual(['constructor', 'prototype']);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(Object.getPrototypeOf(entities[0])).toBe(Object.prototype);
  });

  test('D16: of two records with one id the first counts', async () => {
    const many = Array.from({ length: 20 }, (_, n) => port(n));
    const records = [...many, sample({ id: 'port-3', caption: 'Again' })];
    const { entities, leftOut } = await taken(await withShard(shardOf(...records), 21));
    expect([entities.length, leftOut.records]).toEqual([20, 1]);
    expect(entities.some(({ caption }) => caption === 'Again')).toBe(false);
  });

  test('D18: markup is text', async () => {
    const text = '<img src=x onerror=alert(1)>';
    const { entities } = await taken(await withShard(shardOf(sample({ caption: text }))));
    expect(entities[0]?.caption).toBe(text);
  });

  test.each([
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'blob:https://a.example/1',
    'view-source:https://a.example/',
    'file:///etc/passwd',
    'http://a.example/',
    'https://user@a.example/',
    'https://a.example:8443/',
    'https://127.1/',
    'https://router.local/',
  ])('D19, D20: a record with the link %j is left out', async (url) => {
    const many = Array.from({ length: 20 }, (_, n) => port(n));
    const bad = sample({ id: 'bad', site: url });
    const { entities, leftOut } = await taken(await withShard(shardOf(...many, bad), 21));
    expect([entities.length, leftOut.records]).toEqual([20, 1]);
  });

  test('D21: what a reader cannot see is taken out, and marks are capped', async () => {
    const caption = `Coast\u202e Gu\u{e0041}ard a${'\u0301'.repeat(500)}`;
    const { entities } = await taken(
      await withShard(shardOf(sample({ caption: caption.slice(0, 400) }))),
    );
    expect(entities[0]?.caption).toMatch(/^Coast Guard á\u0301{0,8}$/u);
  });

  test('a one-word name counts only as written', async () => {
    const names = [
      { text: 'Coastguard', type: 'canonical' },
      { text: 'Guardians', type: 'alias' },
    ];
    const { entities } = await taken(await withShard(shardOf(sample({ names }))));
    expect(entities[0]?.names.map(({ flags }) => flags)).toEqual([
      ['case-sensitive'],
      ['case-sensitive', 'ambiguous'],
    ]);
  });
});
