import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { newRow } from '../../src/background/dataset/new-row';
import { type Database, openDatabase } from '../../src/store/database';
import { entityById } from '../../src/store/entities';
import { install, openCurrent, previous } from '../../src/store/generations';
import { keepPart, openRound, readRound } from '../../src/store/rounds';
import { rollBack, settle } from '../../src/store/settle';
import { verify } from '../../src/store/verify';
import { record } from '../dataset/record';
import { stoppedAfter } from './fault';
import { BUNDLE_ONLY, smallBuild } from './small-build';

let database: Database;
let name = 0;

beforeEach(async () => {
  database = await openDatabase(`test-${++name}`);
});
afterEach(() => database.close());

const versionOf = async () => (await openCurrent(database))?.generation.version;
const generations = () => database.getAllKeys('generations');

describe('a generation', () => {
  test('is the one in use once it is installed, and the one before is kept', async () => {
    await install(database, smallBuild('1'));
    await install(database, smallBuild('2'));
    expect(await versionOf()).toBe('2');
    expect((await previous(database))?.version).toBe('1');
  });

  test('replaces the older of two', async () => {
    for (const version of ['1', '2', '3']) await install(database, smallBuild(version));
    expect(await generations()).toEqual([2, 3]);
    expect(new Set((await database.getAllKeys('pages')).map(([id]) => id))).toEqual(
      new Set([2, 3]),
    );
  });

  test('is read again at the next start, and then the one before goes', async () => {
    await install(database, smallBuild('1'));
    await install(database, smallBuild('2'));
    expect(await settle(database)).toBe('sound');
    expect(await generations()).toEqual([2]);
    expect(await database.getAllKeys('indexes')).toEqual([
      [2, 'gazetteer'],
      [2, 'search'],
    ]);
  });

  test('can be left for the one before, and taken again', async () => {
    await install(database, smallBuild('1'));
    await install(database, smallBuild('2'));
    await rollBack(database);
    expect(await versionOf()).toBe('1');
    await rollBack(database);
    expect(await versionOf()).toBe('2');
  });

  test('cannot be left where there is none before', async () => {
    await install(database, smallBuild('1'));
    await expect(rollBack(database)).rejects.toThrow('there is no previous generation');
    expect(await versionOf()).toBe('1');
  });
});

describe('a damaged generation', () => {
  const damage: [string, (id: number) => Promise<unknown>][] = [
    [
      'a page holds something else',
      (id) =>
        database.put('pages', { generation: id, page: 1, firstId: 'x', entities: [record('x')] }),
    ],
    ['a page is missing', (id) => database.delete('pages', [id, 2])],
    ['an index is cut', (id) => database.put('indexes', new ArrayBuffer(3), [id, 'search'])],
    ['an index is missing', (id) => database.delete('indexes', [id, 'gazetteer'])],
    ['its row is missing', (id) => database.delete('generations', id)],
  ];

  test('is left for the one before also where nothing can be deleted, which is done later', async () => {
    await install(database, smallBuild('1'));
    await install(database, smallBuild('2'));
    await database.delete('pages', [2, 2]);
    const real = IDBObjectStore.prototype.delete;
    const deleting = vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function (
      this: IDBObjectStore,
      key,
    ) {
      if (this.name !== 'generations') return real.call(this, key);
      throw new DOMException('the disk is busy', 'UnknownError');
    });
    try {
      expect(await settle(database)).toBe('went-back');
      await install(database, smallBuild('3'));
      expect(await settle(database)).toBe('sound');
    } finally {
      deleting.mockRestore();
    }
    expect(await versionOf()).toBe('3');
    await install(database, smallBuild('4'));
    expect(await generations()).toEqual([3, 4]);
  });

  test.each(damage)('is left for the one before at the next start: %s', async (_, harm) => {
    await install(database, smallBuild('1'));
    await install(database, smallBuild('2'));
    await harm(2);
    expect(await settle(database)).toBe('went-back');
    expect(await versionOf()).toBe('1');
    expect(await generations()).toEqual([1]);
    expect(await settle(database)).toBe('sound');
  });

  test.each(damage)('is lost where the one before is damaged too: %s', async (_, harm) => {
    await install(database, smallBuild('1'));
    await install(database, smallBuild('2'));
    await harm(1);
    await harm(2);
    expect(await settle(database)).toBe('lost');
    await install(database, smallBuild('3'));
    expect(await versionOf()).toBe('3');
  });

  test('is lost where the pointer is', async () => {
    await install(database, smallBuild('1'));
    await database.delete('pointer', 'pointer');
    expect(await settle(database)).toBe('lost');
  });
});

describe('a worker that is stopped', () => {
  /** The invariant: one whole generation, old or new, and nothing else once settled. */
  const isWhole = async () => {
    const found = await openCurrent(database);
    if (!found) return undefined;
    try {
      await verify(database, found.generation);
    } catch {
      return undefined;
    }
    const entity = await entityById(database, found.generation.id, 'body-017');
    return entity?.caption === `body-017 of ${found.generation.version}`
      ? found.generation.version
      : undefined;
  };

  test('at any call of an install leaves the old generation or the new one', async () => {
    await install(database, smallBuild('1'));
    const outcomes = new Set<string>();
    for (let calls = 0; ; calls++) {
      const stopped = stoppedAfter(database, calls);
      await install(stopped, smallBuild('2')).catch(() => undefined);
      const version = await isWhole();
      outcomes.add(String(version));
      expect(version, `stopped after ${calls} calls`).toMatch(/^[12]$/);
      expect(await settle(database)).toBe('sound');
      expect(await generations()).toHaveLength(1);
      const kept = (await openCurrent(database))?.generation.id;
      expect(new Set((await database.getAllKeys('pages')).map(([id]) => id))).toEqual(
        new Set([kept]),
      );
      expect(await database.get('journal', 'journal')).toBeUndefined();
      if (stopped.left() > 0) break;
      if (version === '2') await install(database, smallBuild('1'));
    }
    expect(outcomes).toEqual(new Set(['1', '2']));
  });

  test('at any call of a settling or a going back leaves a whole generation', async () => {
    for (const act of [settle, rollBack])
      for (let calls = 0; ; calls++) {
        await install(database, smallBuild('1'));
        await install(database, smallBuild('2'));
        const stopped = stoppedAfter(database, calls);
        await act(stopped).catch(() => undefined);
        expect(await isWhole(), `stopped after ${calls} calls`).toMatch(/^[12]$/);
        if (stopped.left() > 0) break;
      }
  });

  test('leaves neither where rows are written over in place: the test can fail', async () => {
    const overwrite = async (to: Database, version: string) => {
      const { entities } = smallBuild(version);
      await to.clear('pages');
      for (let page = 0; page * 16 < entities.length; page++) {
        const part = entities.slice(page * 16, page * 16 + 16);
        const firstId = part[0]?.id ?? '';
        await to.put('pages', { generation: 1, page, firstId, entities: part });
      }
      const old = await openCurrent(database);
      if (old) await to.put('generations', { ...old.generation, version });
    };
    let broken = 0;
    let runs = 0;
    for (let calls = 1; calls < 5; calls++) {
      await overwrite(database, '1');
      await install(database, smallBuild('1'));
      await overwrite(stoppedAfter(database, calls), '2').catch(() => undefined);
      runs++;
      if (!(await isWhole())) broken++;
    }
    expect(broken / runs).toBeGreaterThanOrEqual(0.8);
  });
});

describe('the rounds of a source', () => {
  const what = { type: 'feed', url: 'https://feeds.example/index.json', known: null } as const;
  const row = newRow('feed-1', what);
  /** Fetches a round of one record and installs a generation with it. */
  const refresh = async (caption: string) => {
    const job = await openRound(database, 'feed-1');
    if (!job) throw new Error('no such source');
    await keepPart(database, job, [record('a', { caption })], thereIsRoom);
    const recipe = { ...BUNDLE_ONLY, rounds: { 'feed-1': job.round } };
    const sources = [{ ...row, round: job.round, lastRound: job.round }];
    await install(database, smallBuild(caption, 3, recipe), { sources, finished: ['feed-1'] });
  };
  const inUse = async () => {
    const round = (await database.get('sources', 'feed-1'))?.round;
    return round ? (await readRound(database, 'feed-1', round)).map(({ caption }) => caption) : [];
  };

  test('change with the generation, go back with it and are kept as long as it is', async () => {
    await database.put('sources', row);
    await install(database, smallBuild('bundle'));
    await refresh('one');
    await refresh('two');
    expect(await inUse()).toEqual(['two']);
    await rollBack(database);
    expect(await inUse()).toEqual(['one']);
    await settle(database);
    expect(await inUse()).toEqual(['one']);
    await refresh('three');
    await settle(database);
    expect(await inUse()).toEqual(['three']);
    expect(await database.getAllKeys('parts')).toEqual([['feed-1', 3, 0]]);
  });

  test.each([
    ['comes back with its row where the source is gone', false, 1],
    ['is in use again, and numbers go on, where the source was added again', true, 3],
  ])('of what was removed and is gone back to: it %s', async (_title, isAddedAgain, lastRound) => {
    await database.put('sources', row);
    await install(database, smallBuild('bundle'));
    await refresh('one');
    await install(database, smallBuild('without'), { removed: ['feed-1'] });
    expect(await database.count('sources')).toBe(0);
    // A refresh of it is under way, whose parts have the next numbers.
    if (isAddedAgain) await database.put('sources', { ...row, lastRound: 3 });
    await rollBack(database);
    expect(await inUse()).toEqual(['one']);
    expect((await database.get('sources', 'feed-1'))?.lastRound).toBe(lastRound);
  });

  test('that are half fetched survive a settling, and are gone once given up', async () => {
    await database.put('sources', row);
    await install(database, smallBuild('bundle'));
    const job = await openRound(database, 'feed-1');
    if (!job) throw new Error('no such source');
    await keepPart(database, job, [record('a')], thereIsRoom);
    await install(database, smallBuild('other'));
    expect(await database.getAllKeys('parts')).toHaveLength(1);
    await install(database, smallBuild('other'), { finished: ['feed-1'] });
    expect(await database.getAllKeys('parts')).toHaveLength(0);
  });
});

/** Makes no room: none is asked for where everything fits. */
async function thereIsRoom(): Promise<void> {
  throw new Error('asked for room');
}
