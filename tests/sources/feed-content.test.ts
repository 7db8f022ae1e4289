import { describe, expect, test } from 'vitest';
import { sample } from '../dataset/sample';
import { port, shardOf, taking } from './taking';

const { taken, withShard } = taking();

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

  test('D16: of a key that a record has twice, the last counts, as JSON has it', async () => {
    const text = shardOf(sample({ caption: 'First' })).replace(
      '"caption":"First"',
      '"caption":"First","caption":"Last"',
    );
    const { entities } = await taken(await withShard(text));
    expect(entities.map(({ caption }) => caption)).toEqual(['Last']);
  });

  test('D18: markup is text', async () => {
    const text = '<img src=x onerror=alert(1)>';
    const { entities } = await taken(await withShard(shardOf(sample({ caption: text }))));
    expect(entities[0]?.caption).toBe(text);
  });

  const LINKS = [
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    'https://a.example/\n',
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
    'not an address',
    '',
  ];
  const good = { title: 'A', publisher: 'A', url: 'https://a.example/', type: 'news' };
  const said = (...sources: string[]) => ({ property: 'founded', value: '1901', sources });

  test.each(LINKS)('D19, D20: the link %j is left out, and the record stays', async (url) => {
    const record = sample({
      site: url,
      sources: { a: { ...good, archived: url }, b: { ...good, url } },
      statements: [said('a', 'b'), { ...said('b'), value: '1902' }],
    });
    const { entities, leftOut } = await taken(await withShard(shardOf(record)));
    const [entity] = entities;
    expect(entity?.site).toBeUndefined();
    expect(Object.keys(entity?.sources ?? {})).toEqual(['a']);
    expect(entity?.sources.a).toMatchObject({ url: good.url, archived: null });
    // What nobody can check any more is not said.
    expect(entity?.statements).toMatchObject([{ value: '1901', sources: ['a'] }]);
    expect(leftOut).toMatchObject({ records: 0, links: 3 });
  });

  test('D20: a host in look-alike letters is shown in ASCII', async () => {
    const site = 'https://\u0430pple.com/';
    const { entities } = await taken(await withShard(shardOf(sample({ site }))));
    expect(new URL(entities[0]?.site ?? '').hostname).toBe('xn--pple-43d.com');
  });

  test('D19: a link that is no text at all is no record', async () => {
    const many = Array.from({ length: 20 }, (_, n) => port(n));
    const { leftOut } = await taken(
      await withShard(shardOf(...many, sample({ id: 'bad', site: 5 })), 21),
    );
    expect(leftOut).toMatchObject({
      records: 1,
      first: 'a.json: records[20].site: expected a text',
    });
  });

  test.each([
    'the',
    'parliament',
    'approximately',
    'Wednesday',
    'OCTOBER',
    'Mohammed',
    'Svetlana',
    'May',
    'Zwischen',
    'Mercredi',
    'porque',
    '\u56e0\u4e3a',
    'a',
    '2024',
    '…',
    '\u4e2d',
  ])('D22: %j alone is nobody’s name', async (text) => {
    const names = [
      { text: 'Board of Port 1', type: 'canonical' },
      { text, type: 'alias' },
    ];
    const { entities, leftOut } = await taken(await withShard(shardOf(sample({ names }))));
    expect(entities[0]?.names.map((name) => name.text)).toEqual(['Board of Port 1']);
    expect(leftOut.names).toBe(1);
  });

  test.each(['Interpol', 'Chad', 'Paris', 'The May Fund', 'Georgia', '\u4e2d\u56fd'])(
    'D22: %j is a name',
    async (text) => {
      const names = [{ text, type: 'canonical' }];
      const { entities } = await taken(await withShard(shardOf(sample({ names }))));
      expect(entities[0]?.names[0]?.text).toBe(text);
    },
  );

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
