import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { newRow } from '../../src/background/dataset/new-row';
import { type Database, openDatabase } from '../../src/store/database';
import { install, openCurrent } from '../../src/store/generations';
import { keepPart, openRound } from '../../src/store/rounds';
import { settle } from '../../src/store/settle';
import { Unstored } from '../../src/store/storing';
import { verify } from '../../src/store/verify';
import { record } from '../dataset/record';
import { failing } from './fault';
import { smallBuild } from './small-build';

let database: Database;
let name = 0;

beforeEach(async () => {
  database = await openDatabase(`faults-${++name}`);
  await install(database, smallBuild('1'));
});
afterEach(() => database.close());

const versionOf = async () => {
  const found = await openCurrent(database);
  if (found) await verify(database, found.generation);
  return found?.generation.version;
};
/** Rows of every store but the pointer's, which says when. */
const rows = async () => ({
  generations: (await database.getAllKeys('generations')).length,
  pages: (await database.getAllKeys('pages')).length,
  indexes: (await database.getAllKeys('indexes')).length,
  journal: await database.get('journal', 'journal'),
});

describe('a drive that fails', () => {
  test('X10: a drive that fails once, at the n-th call for every n, is forgiven', async () => {
    for (let at = 0; ; at++) {
      const faulty = failing(database, at, at);
      const installed = await install(faulty, smallBuild('2')).then(
        () => true,
        () => false,
      );
      // Before anything is written there is nothing to try again.
      if (at > 0) expect(installed, `call ${at}`).toBe(true);
      expect(await versionOf()).toMatch(/^[12]$/);
      if (faulty.calls() <= at) break;
      await settle(database);
    }
  });

  test('X08, X10: a drive that fails from the n-th call on, for every n, leaves the old or the new generation', async () => {
    const outcomes = new Set<string | undefined>();
    for (let from = 1; ; from++) {
      const faulty = failing(database, from);
      const error = await install(faulty, smallBuild('2')).then(
        () => undefined,
        (reason: unknown) => reason,
      );
      const version = await versionOf();
      outcomes.add(version);
      if (version === '1' && error) {
        expect(error).toBeInstanceOf(Unstored);
        expect(error).toMatchObject({ message: 'the disk is full' });
        expect((error as Unstored).bytes).toBeGreaterThan(10_000); // as just asserted
      }
      await settle(database);
      expect((await rows()).journal).toBeUndefined();
      expect((await rows()).generations).toBe(1);
      if (faulty.calls() <= from) break;
      if (version === '2') await install(database, smallBuild('1'));
      await settle(database);
    }
    expect(outcomes).toEqual(new Set(['1', '2']));
  });

  test('X08: a drive without room keeps no trace of what was tried', async () => {
    const before = await rows();
    for (const store of ['pages', 'indexes', 'pointer'] as const) {
      const full = failing(database, 0, Number.POSITIVE_INFINITY, store);
      await expect(install(full, smallBuild('2'))).rejects.toThrow(Unstored);
      expect(await rows(), store).toEqual(before);
      expect(await versionOf()).toBe('1');
    }
  });

  test('X08: a drive that is full in the middle of a download has the reader told how much room was wanted', async () => {
    const what = { type: 'feed', url: 'https://feeds.example/index.json', known: null } as const;
    const row = newRow('feed-1', what);
    await database.put('sources', row);
    const job = await openRound(database, 'feed-1');
    if (!job) throw new Error('no such source');
    const part = [record('a'), record('b')];
    const bytes = JSON.stringify(part).length;
    const full = failing(database, 0, Number.POSITIVE_INFINITY, 'parts');
    const free = vi.fn(async () => undefined);
    await expect(keepPart(full, job, part, free)).rejects.toMatchObject({ bytes });
    expect(free).toHaveBeenCalledTimes(2);
    expect(await database.getAllKeys('parts')).toEqual([]);
    const once = failing(database, 0, 0, 'parts');
    expect(await keepPart(once, job, part, free)).toMatchObject({ parts: 1 });
  });
});
