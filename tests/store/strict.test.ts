import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { newRow, WIKIDATA } from '../../src/background/dataset/new-row';
import { openDatabase } from '../../src/store/database';
import { install } from '../../src/store/generations';
import { openOwn } from '../../src/store/own';
import { sweep } from '../../src/store/sweep';
import { smallBuild } from './small-build';

afterEach(() => {
  vi.restoreAllMocks();
});

test('every write is strict, whoever makes it and however', async () => {
  const asked = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const database = await openDatabase('strict');
  await install(database, smallBuild('1'));
  await sweep(database);
  await database.put('sources', newRow('wikidata', WIKIDATA));
  await database.delete('sources', 'wikidata');
  const own = await openOwn('strict-own');
  await own.clear('entries');
  const writes = asked.mock.calls.filter(([, mode]) => mode === 'readwrite');
  expect(writes.length).toBeGreaterThan(6);
  for (const [stores, , options] of writes)
    expect([stores, options]).toEqual([stores, { durability: 'strict' }]);
});
