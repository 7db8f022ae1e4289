import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import type { OwnEntry } from '../../src/model/own';
import { sha256 } from '../../src/sources/sha256';
import { openDatabase } from '../../src/store/database';
import { dropOwn, keepOwn, listOwn, type OwnDatabase, openOwn } from '../../src/store/own';
import { browserState, DRAFT, ship, standIn, wake } from './awake';

vi.mock('../../src/browser', async () => (await import('./awake')).fakeBrowser);

beforeEach(() => {
  standIn();
  vi.stubGlobal('indexedDB', new IDBFactory());
  browserState.local.clear();
  browserState.session.clear();
  browserState.session.set('logBegun', true);
  browserState.release = '1.0.0';
  ship(1);
});

test('a search index that another release has laid out is not read, and built anew though the same dataset ships', async () => {
  await (await wake()).update();
  await layOutAsBefore();
  const { ready, update } = await wake();
  await expect(search(await ready())).rejects.toThrow('another layout');
  expect(await built(), 'what is as it was written is not mended').toBe(1);
  browserState.release = '1.0.1';
  await update();
  expect(await search(await ready())).toHaveLength(1);
  expect(browserState.session.get('notice')).toBeUndefined();
});

test('what another release has made of the same records is made anew, and once', async () => {
  await (await wake()).update();
  browserState.release = '1.0.1';
  await (await wake()).update();
  expect(await built()).toBe(2);
  await (await wake()).update();
  expect(await built()).toBe(2);
});

test('what another release has built is not gone back to as it is', async () => {
  await (await wake()).update();
  browserState.release = '1.0.1';
  await (await wake()).update();
  await layOutAsBefore(1);
  const { goBack, ready } = await wake();
  await goBack();
  expect(await built()).toBe(3);
  expect(await search(await ready())).toHaveLength(1);
});

test.each([
  ['deleted', (database: OwnDatabase, { id }: OwnEntry) => dropOwn(database, [id]), 0],
  [
    'given another name',
    (database: OwnDatabase, entry: OwnEntry) =>
      keepOwn(database, [{ ...entry, name: 'Odile Ferrant', changed: '2026-12-01T00:00:00.000Z' }]),
    0,
  ],
  ['left as it is', async () => undefined, 1],
])(
  'an own entry that was %s just before the browser was killed is so on pages from the next start on',
  async (_what, change, found) => {
    vi.resetModules();
    const { putOwn, changeOwnMarks } = await import('../../src/background/own/own');
    await putOwn({ ...DRAFT, name: 'Mara Ellison' });
    await changeOwnMarks(true);
    const own = await openOwn();
    const [entry] = await listOwn(own);
    if (!entry) throw new Error('expected the entry');
    // As `removeOwn` and `putOwn` do before anything else of it.
    if (!found) browserState.local.set('ownCopy', []);
    await change(own, entry);
    own.close();
    const { start, ready } = await wake();
    await start();
    expect(await (await ready()).search('Mara Ellison', 5)).toHaveLength(found);
    expect(await built(), 'built anew where it has to be').toBe(found ? 1 : 2);
  },
);

function search(library: { search(query: string, limit: number): Promise<readonly unknown[]> }) {
  return library.search('Warden of Pier 7', 1);
}

/** Number of the generation in use. */
async function built(): Promise<number | undefined> {
  const database = await openDatabase();
  const pointer = await database.get('pointer', 'pointer');
  database.close();
  return pointer?.current;
}

/** As releases did whose index said nothing of its layout. */
async function layOutAsBefore(of = 1): Promise<void> {
  const database = await openDatabase();
  const [generation, index] = await Promise.all([
    database.get('generations', of),
    database.get('indexes', [of, 'search']),
  ]);
  if (!generation || !(index instanceof ArrayBuffer)) throw new Error('expected a small index');
  const before = index.slice(4);
  await database.put('indexes', before, [of, 'search']);
  const indexHashes = { ...generation.indexHashes, search: await sha256(before) };
  await database.put('generations', { ...generation, indexHashes });
  database.close();
}
