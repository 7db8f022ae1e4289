import { beforeAll, describe, expect, test } from 'vitest';
import type { FeedState } from '../../src/sources/feed-index';
import { sample } from '../dataset/sample';
import { type Files, madeFeed, serveFeed } from './made-feed';
import { now, taking } from './taking';

const { host, take, taken, path, secret } = taking();

describe('a signature', () => {
  let files: Files;
  let at: string;
  let address: string;
  let known: FeedState;

  beforeAll(async () => {
    at = path();
    files = await madeFeed({ a: [sample()] }, { now, secret: secret() });
    address = serveFeed(host(), at, files);
    // As if an older version had been taken, signed with the same key.
    known = { ...(await taken(address)).state, version: '2026.01.01.1', sha256: '' };
  });

  const attempt = async (change: (files: Files) => Files) => {
    serveFeed(host(), at, change(new Map(files)));
    return take(address, known);
  };

  test('D32: a signature that is missing is refused once there was one', async () => {
    const gone = host().on(`${at}/index.json.sig`, (_, response) => response.writeHead(404).end());
    expect(gone).toContain(at);
    expect(await take(address, known)).toBe('signature-missing');
  });

  test('D32: a signature that gives no answer, or that the browser withholds, is named, known or not', async () => {
    host().on(`${at}/index.json.sig`, (_, response) => response.destroy());
    for (const before of [known, null])
      await expect(take(address, before)).resolves.toBe('signature-unreachable');
  });

  test('D32: a signature by another key is refused', async () => {
    const other = await madeFeed({ a: [sample()] }, { now, secret: secret() });
    expect(await attempt(() => other)).toBe('signature-key');
  });

  test('D32: a signature or an index with one bit turned, at any byte, is refused', async () => {
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

  test.each([
    ['nothing but its kind', () => 'ed25519 '],
    ['cut short', (whole: string) => whole.trim().slice(0, -1)],
    ['with more behind it', (whole: string) => `${whole.trim()} more`],
    ['without its key', (whole: string) => whole.replace(/ \S+/, '')],
  ])('D32: a signature of another form is refused: %s', async (_, made) => {
    const body = Buffer.from(made(String(files.get('index.json.sig'))));
    expect(await attempt((all) => all.set('index.json.sig', body))).toBe('signature-wrong');
  });

  test('that is valid is taken', async () => {
    serveFeed(host(), at, files);
    expect((await taken(address, known)).entities).toHaveLength(1);
  });
});

describe('beside a feed that signs nothing', () => {
  // What GitHub Pages answers has nine kilobytes.
  const page = `<!doctype html><p>There isn’t a page hére.</p>${' '.repeat(9_000)}`;

  test.each([
    ['a long page that says so (404)', 404, page],
    ['a page of the host’s own (200)', 200, page],
    ['one in another encoding (200)', 200, Buffer.from(page, 'latin1')],
  ])('a host may have %s', async (_, status, body) => {
    const at = path();
    const address = serveFeed(host(), at, await madeFeed({ a: [sample()] }, { now }));
    host().on(`${at}/index.json.sig`, (_, response) => response.writeHead(status).end(body));
    expect((await taken(address)).entities).toHaveLength(1);
  });
});
