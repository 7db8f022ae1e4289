import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sample } from '../dataset/sample';
import { openHost } from './host';
import { madeFeed, serveFeed } from './made-feed';
import { network } from './network';
import { now, port, taking } from './taking';
import { world } from './world';

const { host, take, taken, path, secret } = taking();

const MB = 1024 * 1024;

describe('a feed that does not come whole is refused', () => {
  test('D03: a feed cut in the middle of what was announced is refused', async () => {
    const address = host().on(path(), (_, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('{"version"', () => response.destroy());
    });
    expect(await take(address)).toBe('unreachable');
  });

  test('D03: a feed cut between two pieces of unannounced length is refused', async () => {
    const address = host().on(path(), (_, response) => {
      response.write('{"version"', () => response.destroy());
    });
    expect(await take(address)).toBe('unreachable');
  });

  test.each([
    ['once', 'gzip', () => gzipSync(Buffer.alloc(256 * MB))],
    // 256 MiB of zeros are 255 KB once packed, and less than a kilobyte the second time.
    ['twice over', 'gzip, gzip', () => gzipSync(gzipSync(Buffer.alloc(256 * MB)))],
  ])('D04: a bomb packed %s is refused long before it is unpacked', async (_, encoding, pack) => {
    const bomb = pack();
    const address = host().on(path(), (_, response) =>
      response.setHeader('content-encoding', encoding).end(bomb),
    );
    const before = process.memoryUsage().rss;
    expect(await take(address)).toBe('large');
    expect(process.memoryUsage().rss - before).toBeLessThan(120e6);
  });

  test('D04: an archive inside the archive is refused, being no text', async () => {
    const address = host().on(path(), (_, response) =>
      response.setHeader('content-encoding', 'gzip').end(gzipSync(gzipSync('{}'))),
    );
    expect(await take(address)).toBe('encoding');
  });

  test('D05: an endless stream, and a length that is too great, are refused', async () => {
    const endless = host().on(path(), (_, response) => {
      const more = () => {
        while (response.write('x'.repeat(65536)));
      };
      response.on('drain', more);
      more();
    });
    expect(await take(endless)).toBe('large');
    const long = host().on(path(), (_, response) =>
      response.writeHead(200, { 'content-length': String(17 * MB) }).write('{'),
    );
    expect(await take(long)).toBe('large');
  });

  test.each([
    ['too long by its own account', 200, { 'content-length': String(17 * MB) }],
    ['an error', 500, {}],
    ['not there', 404, {}],
  ])('D05, D09: an answer that is %s is not received any further', async (_, status, headers) => {
    let closed: Promise<string> | undefined;
    const address = host().on(path(), (_, response) => {
      closed = new Promise((done) => response.on('close', () => done('closed')));
      response.writeHead(status, headers).write('{');
    });
    expect(await take(address)).not.toBe('slow');
    const patience = new Promise((over) => setTimeout(() => over('open'), 2_000));
    expect(await Promise.race([closed, patience])).toBe('closed');
  });

  /** The real limits, a hundred and more times as strict. */
  const LIMITS = { firstByteMs: 150, stallMs: 250, totalMs: 800 };
  const hasty = { net: { ...network(), limits: LIMITS } };

  test.each<[string, (write: (text: string) => void) => void, atLeast: number]>([
    ['never begins', () => undefined, LIMITS.firstByteMs],
    ['stalls when all but a byte has come', (write) => write(' '.repeat(999)), LIMITS.stallMs],
    [
      'trickles on, never long silent, beyond the whole time',
      (write) => {
        for (let at = 0; at < 3_000; at += 50) setTimeout(() => write(' '), at);
      },
      LIMITS.totalMs,
    ],
  ])('D06: a host that %s is given up', async (_, send, atLeast) => {
    const address = host().on(path(), (_, response) => {
      send((text) => {
        if (!response.headersSent) response.writeHead(200, { 'content-length': '1000' });
        if (!response.destroyed) response.write(text);
      });
    });
    const started = performance.now();
    expect(await take(address, null, hasty)).toBe('slow');
    expect(performance.now() - started).toBeGreaterThanOrEqual(atLeast - 5);
  });

  test.each([
    [204, 'status'],
    [206, 'status'],
    [304, 'status'],
    [404, 'status'],
    [500, 'status'],
    [503, 'busy'],
    [429, 'busy'],
  ])('D09: status %i is refused', async (status, reason) => {
    const address = host().on(path(), (_, response) => {
      response.writeHead(status, { 'retry-after': '120' }).end();
    });
    expect(await take(address)).toBe(reason);
  });
});

describe('a redirect is followed only to where data may come from', () => {
  /** A second host that would answer anything; plain, so that TLS with it fails. */
  const other = createServer((_, response) => void response.end('{}'));
  let port = 0;
  let asked = 0;

  beforeAll(async () => {
    other.on('request', () => asked++);
    await new Promise<void>((listening) => other.listen(0, listening));
    port = (other.address() as AddressInfo).port; // listening on TCP
  });
  afterAll(async () => {
    other.closeAllConnections();
    await new Promise((closed) => other.close(closed));
  });

  // The platform follows redirects itself: a host that answers is asked, and its answer thrown away.
  test.each([
    ['plain http at a loopback name', () => `http://localhost:${port}/index.json`, 'address', 1],
    ['plain http at another loopback address', () => `http://127.0.0.2:${port}/`, 'address', 1],
    ['a loopback address with a port', () => `https://127.0.0.1:${port}/`, 'unreachable', 0],
    ['a private name', () => 'https://router.lan/index.json', 'unreachable', 0],
    ['another scheme', () => 'ftp://feeds.example/index.json', 'unreachable', 0],
    ['a text', () => 'data:application/json,{}', 'unreachable', 0],
  ])('D10: a redirect is not followed to %s', async (_, location, reason, answers) => {
    const address = host().on(path(), (_, response) =>
      response.writeHead(302, { location: location() }).end(),
    );
    const before = asked;
    expect(await take(address)).toBe(reason);
    expect(asked - before).toBe(answers);
  });

  test.each([
    ['an unsigned feed', false, 'taken'],
    ['a signed feed', true, 'address'],
  ])('D10: what a redirect of %s to another host comes to', async (_, signed, outcome) => {
    const elsewhere = await openHost(world());
    const key = secret();
    const files = await madeFeed({ a: [sample()] }, { now, ...(signed && { secret: key }) });
    const target = serveFeed(elsewhere, path(), files);
    const moved = host().on(path(), (_, response) =>
      response.writeHead(302, { location: target }).end(),
    );
    const got = await take(moved);
    expect(typeof got === 'string' ? got : 'taken').toBe(outcome);
    await elsewhere.close();
  });

  test('D10: a shard that has gone to another host is refused', async () => {
    const elsewhere = await openHost(world());
    const at = path();
    const files = await madeFeed({ a: [sample()] }, { now });
    const address = serveFeed(host(), at, files);
    const target = serveFeed(elsewhere, at, files).replace('index.json', 'a.json');
    host().on(`${at}/a.json`, (_, response) => response.writeHead(302, { location: target }).end());
    expect(await take(address)).toBe('address');
    await elsewhere.close();
  });

  test('D10: five redirects are followed; where there is no end to them, as many as the platform follows', async () => {
    const at = path();
    const address = serveFeed(host(), at, await madeFeed({ a: [sample()] }, { now }));
    let hops = 0;
    const hop = (left: number): string =>
      left === 0
        ? address
        : host().on(`${at}/hop-${left}`, (_, response) => {
            hops++;
            response.writeHead(302, { location: hop(left - 1) }).end();
          });
    expect((await taken(hop(5))).entities).toHaveLength(1);
    expect(await take(hop(30))).toBe('unreachable');
    expect(hops).toBeLessThanOrEqual(5 + 21);
  });

  test('D10: a redirect is not followed round in a loop', async () => {
    const at = path();
    const address = host().on(at, (_, response) => response.writeHead(302, { location: at }).end());
    expect(await take(address)).toBe('unreachable');
  });

  test('D10: a redirect to another place of the same host is followed', async () => {
    const address = serveFeed(host(), path(), await madeFeed({ a: [sample()] }, { now }));
    const moved = host().on(path(), (_, response) =>
      response.writeHead(301, { location: address }).end(),
    );
    expect((await taken(moved)).entities).toHaveLength(1);
  });
});

describe('a network that goes away in the middle of a feed', () => {
  /** The index and the first of two shards come; the second meets the fault. */
  const faults: [string, (second: string) => void, string][] = [
    ['no network', (at) => host().on(at, ({ socket }) => socket.destroy()), 'unreachable'],
    ['a page to log in to', (at) => host().on(at, (_, end) => end.end('<html>')), 'other-file'],
    ['a name that is not found', (at) => redirect(at, 'https://gone.invalid/'), 'unreachable'],
    ['TLS with a host that speaks none', (at) => redirect(at, tls()), 'unreachable'],
  ];
  const redirect = (at: string, location: string) =>
    host().on(at, (_, response) => response.writeHead(302, { location }).end());
  const tls = () => host().origin.replace('http:', 'https:');

  test.each(faults)(
    'X18: %s in the middle of a feed: it is refused, and taken once it comes whole',
    async (_, fault, reason) => {
      const at = path();
      const files = await madeFeed({ a: [port(1)], b: [port(2)] }, { now });
      const address = serveFeed(host(), at, files);
      fault(`${at}/b.json`);
      expect(await take(address)).toBe(reason);
      serveFeed(host(), at, files);
      expect((await taken(address)).entities).toHaveLength(2);
    },
  );
});
