import { describe, expect, test, vi } from 'vitest';
import { sample } from '../dataset/sample';
import { madeFeed, serveFeed } from './made-feed';
import { now, shardOf, taking } from './taking';

const { host, take, taken, path, secret, withShard } = taking();

const raw = (change: (text: string) => string) => withShard(change(shardOf(sample())));

describe('a feed is taken', () => {
  test('with its title, its version and its records', async () => {
    const files = await madeFeed(
      { a: [sample()], b: [sample({ id: 'other' })] },
      { title: 'Harbour Watch', now },
    );
    const { entities, state } = await taken(serveFeed(host(), path(), files));
    expect(entities.map(({ id }) => id)).toEqual(['coast-guard', 'other']);
    expect(state).toMatchObject({ title: 'Harbour Watch', version: '2026.11.20.1', key: null });
  });

  test('not again while it has not changed, and the host cannot tell who asks again', async () => {
    const files = await madeFeed({ a: [sample()] }, { now });
    const at = path();
    serveFeed(host(), at, files);
    const asked: object[] = [];
    const address = host().on(`${at}/index.json`, ({ headers }, response) => {
      asked.push(headers);
      response.setHeader('etag', '"reader-4711"');
      response.setHeader('set-cookie', 'reader=4711');
      response.setHeader('last-modified', 'Wed, 18 Nov 2026 04:07:11 GMT');
      response.end(files.get('index.json'));
    });
    const { state } = await taken(address);
    expect(await take(address, state)).toBe('unchanged');
    expect(asked[1]).toEqual(asked[0]);
    expect(JSON.stringify(state)).not.toContain('4711');
  });

  test('again where it has not changed but is not in use, after a step back', async () => {
    const address = serveFeed(host(), path(), await madeFeed({ a: [sample()] }, { now }));
    const { state } = await taken(address);
    const again = await taken(address, state, { inUse: false });
    expect(again.state).toEqual(state);
    expect(again.entities).toHaveLength(1);
  });

  test('D08, D12: a feed is taken whatever content type it comes with, and with a byte order mark', async () => {
    const files = await madeFeed({ a: [sample()] }, { now });
    const at = path();
    serveFeed(host(), at, files);
    const index = Buffer.concat([
      Buffer.from([0xef, 0xbb, 0xbf]),
      files.get('index.json') ?? Buffer.of(),
    ]);
    const address = host().on(`${at}/index.json`, (_, response) =>
      response.setHeader('content-type', 'image/png').end(index),
    );
    expect((await taken(address)).entities).toHaveLength(1);
  });

  test('in a newer version, with the same key', async () => {
    const key = secret();
    const at = path();
    const one = await taken(
      serveFeed(host(), at, await madeFeed({ a: [sample()] }, { now, secret: key })),
    );
    expect(one.state.key).toMatch(/^[\w+/]{43}=$/);
    const next = { now: new Date('2026-11-21'), secret: key };
    const records = [sample({ caption: 'Changed' })];
    const two = await taken(serveFeed(host(), at, await madeFeed({ a: records }, next)), one.state);
    expect(two.state).toMatchObject({ version: '2026.11.21.1', key: one.state.key });
  });

  test('D31: a feed is taken with the clock ten years ahead; ten years behind it is not, with words about the clock', async () => {
    const address = serveFeed(host(), path(), await madeFeed({ a: [sample()] }, { now }));
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      vi.setSystemTime(new Date('2036-11-21'));
      expect(await take(address)).toMatchObject({ state: { version: '2026.11.20.1' } });
      vi.setSystemTime(new Date('2016-11-21'));
      expect(await take(address)).toBe('future');
    } finally {
      vi.useRealTimers();
    }
  });

  test('D31: a feed is taken however old it says it is', async () => {
    const files = await madeFeed({ a: [sample()] }, { now: new Date('2016-01-01') });
    expect((await taken(serveFeed(host(), path(), files))).state.version).toBe('2016.01.01.1');
  });
});

describe('a feed is refused', () => {
  test.each<[title: string, make: () => Promise<string>, reason: string]>([
    ['D01: an empty body is refused', () => withShard(''), 'broken'],
    ['D01: a list is refused', () => withShard('[]'), 'broken'],
    ['D01: an object without records is refused', () => withShard('{}'), 'broken'],
    ['D01: no records is refused', () => withShard(shardOf(), 0), 'empty'],
    [
      'D07: a web page is refused',
      () => withShard('<!doctype html><p>Please log in</p>'),
      'web-page',
    ],
    [
      'D12: text that is not UTF-8 is refused',
      () => withShard(Buffer.from([0x7b, 0xff, 0xfe, 0x7d])),
      'encoding',
    ],
    [
      'D12: UTF-16 is refused',
      () => withShard(Buffer.from(`\ufeff${shardOf()}`, 'utf16le')),
      'encoding',
    ],
    ['D12: a NUL is refused', () => raw((text) => `${text}\0`), 'broken'],
    [
      'D13: a lone surrogate is refused',
      () => raw((text) => text.replace('Sea', '\\ud800')),
      'broken',
    ],
    [
      'D14: a million brackets is refused',
      () => withShard('['.repeat(1e6) + ']'.repeat(1e6)),
      'broken',
    ],
    [
      'D14: a million keys is refused',
      () => withShard(`{${Array.from({ length: 1e6 }, (_, n) => `"k${n}":1`).join()}}`),
      'broken',
    ],
    [
      'D17: a number for a name is refused',
      () => withShard(shardOf(sample({ caption: 5 }))),
      'broken',
    ],
    [
      'D17: an endless number is refused',
      () => raw((text) => text.replace('"1901"', '1e999')),
      'broken',
    ],
    ['D17: minus zero is refused', () => raw((text) => text.replace('"1901"', '-0')), 'broken'],
    [
      'D22: a record whose names are words is refused',
      () => withNames('the', 'a', 'May', '2024', '…', '中'),
      'broken',
    ],
    ['D27: a name of a megabyte is refused', () => withNames('x'.repeat(1e6)), 'broken'],
    [
      'D27: a summary of a megabyte is refused',
      () => withShard(shardOf(sample({ summary: { text: 'x'.repeat(1e6), asOf: '2026' } }))),
      'broken',
    ],
    ['D30: a version of 2099 is refused', () => published(new Date('2099-01-01')), 'future'],
    ['D33: an index of one feed with the data of another is refused', mixed, 'other-file'],
  ])('%s', async (_, make, reason) => {
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
    return serveFeed(host(), path(), await madeFeed({ a: [sample()] }, { now: at }));
  }
  async function mixed(): Promise<string> {
    const one = await madeFeed({ a: [sample()] }, { now });
    const two = await madeFeed({ a: [sample({ caption: 'Another' })] }, { now });
    return serveFeed(
      host(),
      path(),
      new Map([...one, ['a.json', two.get('a.json') ?? Buffer.of()]]),
    );
  }

  test('D02: a feed cut at any byte, index or shard, is refused', async () => {
    const files = await madeFeed({ a: [sample()] }, { now });
    const at = path();
    const address = serveFeed(host(), at, files);
    const outcomes = new Set<string>();
    for (const file of ['index.json', 'a.json']) {
      const body = files.get(file) ?? Buffer.of();
      // The index ends with a line break, without which it is still whole.
      for (let end = 0; end < body.length - 1; end++) {
        serveFeed(host(), at, new Map([...files, [file, body.subarray(0, end)]]));
        const got = await take(address);
        outcomes.add(typeof got === 'string' ? got : `taken at ${file} ${end}`);
      }
      serveFeed(host(), at, files);
    }
    expect([...outcomes].sort()).toEqual(['broken', 'other-file']);
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
      serveFeed(host(), path(), await madeFeed({ a: records }, { now })),
    );
    const bearers = entities.filter(({ names }) => names.some(({ text }) => text === name.text));
    expect([bearers.length, leftOut.names]).toEqual([16, 14]);
  });

  test('D29: an older version, and the same version with other content, are refused', async () => {
    const at = path();
    const address = serveFeed(host(), at, await madeFeed({ a: [sample()] }, { now }));
    const { state } = await taken(address);
    serveFeed(host(), at, await madeFeed({ a: [sample()] }, { now: new Date('2026-11-19') }));
    expect(await take(address, state)).toBe('older');
    serveFeed(host(), at, await madeFeed({ a: [sample({ caption: 'Else' })] }, { now }));
    expect(await take(address, state)).toBe('same-version');
  });
});
