import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { newRow } from '../../src/background/dataset/new-row';
import { sha256 } from '../../src/sources/sha256';
import { type Database, openDatabase, type PageRow } from '../../src/store/database';
import { dropOwn, listOwn, openOwn } from '../../src/store/own';
import { record } from '../dataset/record';
import { browserState, ship, standIn, wake } from './awake';

vi.mock('../../src/browser', async () => (await import('./awake')).fakeBrowser);

const COUNT = 40;
let database: Database | undefined;

beforeEach(() => {
  // A module still holds its connection to the databases of the test before.
  vi.resetModules();
  standIn();
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  browserState.local.clear();
  browserState.session.clear();
  // It waits for the browser's own housekeeping, and has tests of its own.
  browserState.session.set('logBegun', true);
  ship(1, COUNT);
});
afterEach(async () => {
  // Whoever still mends comes to an end, and finds nothing of the next test.
  await later(undefined, 100);
  database?.close();
  database = undefined;
  vi.useRealTimers();
});

/** Reads with a worker that has just been woken, as a page and the popup do. */
async function use(): Promise<string[]> {
  const { ready } = await wake();
  const library = await ready();
  const found = await library.search('Warden of Pier', 100).catch(() => []);
  const ordinals = Array.from({ length: COUNT }, (_, n) => n);
  const entities = await library.at(ordinals).catch(() => new Map());
  const captions = [...entities.values()].map(({ caption }) => caption);
  return found.length === COUNT ? captions : [];
}

/** Time for what is looked at later, and for what is done about it; ten seconds at most. */
async function later(done: () => unknown = () => false, mostMs = 10_000): Promise<void> {
  await vi.advanceTimersByTimeAsync(3_000);
  const end = performance.now() + mostMs;
  while (performance.now() < end && !done()) {
    await vi.advanceTimersByTimeAsync(20);
    for (let more = 0; more < 5; more++) await new Promise((next) => setImmediate(next));
  }
}

const notice = () => browserState.session.get('notice');
const editions = (captions: readonly string[]) => [
  ...new Set(captions.map((caption) => caption.split('edition ')[1])),
];

/** Two generations: of the bundle as it was, and as it is now. */
async function installTwo(): Promise<Database> {
  const { ready, update } = await wake();
  await ready();
  ship(2, COUNT);
  await update();
  database = await openDatabase();
  return database;
}

const flipped = (bytes: ArrayBuffer): ArrayBuffer => {
  const copy = new Uint8Array(bytes.slice(0));
  const at = copy.length >> 1;
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy.buffer;
};
const index = async (to: Database, name: 'gazetteer' | 'search', of = 2) => {
  const stored = await to.get('indexes', [of, name]);
  if (!(stored instanceof ArrayBuffer)) throw new Error('expected a small index');
  return stored;
};
const page = async (to: Database, change: (page: PageRow) => PageRow) => {
  const stored = await to.get('pages', [2, 1]);
  if (stored) await to.put('pages', change(stored));
};

const DAMAGE: [title: string, harm: (to: Database) => Promise<unknown>][] = [
  [
    'X11: a bit of the gazetteer is turned',
    async (to) => to.put('indexes', flipped(await index(to, 'gazetteer')), [2, 'gazetteer']),
  ],
  [
    'X11: a bit of the search index is turned',
    async (to) => to.put('indexes', flipped(await index(to, 'search')), [2, 'search']),
  ],
  [
    'X11: the gazetteer is cut short',
    async (to) => to.put('indexes', (await index(to, 'gazetteer')).slice(0, 100), [2, 'gazetteer']),
  ],
  ['X11: the gazetteer is gone', (to) => to.delete('indexes', [2, 'gazetteer'])],
  ['X11: the search index is gone', (to) => to.delete('indexes', [2, 'search'])],
  [
    'X11: one letter of a page is another',
    (to) =>
      page(to, (stored) => ({
        ...stored,
        entities: stored.entities.map((entity, n) =>
          n === 3 ? record(entity.id, { ...entity, caption: `X${entity.caption}` }) : entity,
        ),
      })),
  ],
  [
    'X11: a page is cut short',
    (to) => page(to, (stored) => ({ ...stored, entities: stored.entities.slice(0, 5) })),
  ],
  ['X11: a page is gone', (to) => to.delete('pages', [2, 1])],
  ['X12: the row of the generation is gone', (to) => to.delete('generations', 2)],
];

describe('stored data that is damaged', () => {
  test.each(DAMAGE)('%s: the generation before is in use, and one notice', async (_, harm) => {
    await harm(await installTwo());
    await use();
    await later(notice);
    const captions = await use();
    expect(editions(captions)).toEqual(['1']);
    expect(captions).toHaveLength(COUNT);
    expect(notice()).toBe('went-back');
    const before = await database?.get('pointer', 'pointer');
    await use();
    await later(undefined, 100);
    expect(await database?.get('pointer', 'pointer'), 'no loop').toEqual(before);
  });

  test.each(DAMAGE)(
    'X13: damaged as %s, in both generations: what ships is in use, with one notice',
    async (_, harm) => {
      const to = await installTwo();
      await harm(to);
      await to.delete('pages', [1, 0]);
      await use();
      await later(notice);
      const captions = await use();
      expect(editions(captions)).toEqual(['2']);
      expect(captions).toHaveLength(COUNT);
      expect(notice()).toBe('restored');
    },
  );

  test.each<[string, (to: Database) => Promise<unknown>]>([
    ['X12: the pointer is lost', (to) => to.delete('pointer', 'pointer')],
    [
      'X12: the pointer leads to no generation',
      (to) =>
        to.put('pointer', { current: 9, since: '', previous: null, verified: true }, 'pointer'),
    ],
  ])('%s: what ships is in use, and one notice', async (_, harm) => {
    await harm(await installTwo());
    expect(editions(await use())).toEqual(['2']);
    expect(notice()).toBe('restored');
  });

  test('X11: a database that is gone is news, except the first time', async () => {
    expect(editions(await use())).toEqual(['1']);
    expect(notice()).toBeUndefined();
    (await installTwo()).close();
    await deleted('dataset');
    expect(editions(await use())).toEqual(['2']);
    expect(notice()).toBe('restored');
  });

  test('X11: subscriptions and own entries that went with the database are there again', async () => {
    const to = await installTwo();
    const what = { type: 'feed', url: 'https://feeds.example/index.json', known: FEED } as const;
    await to.put('sources', newRow('feed-1', what));
    const { putOwn, describeOwn } = await import('../../src/background/own/own');
    await putOwn(DRAFT);
    ship(3, COUNT);
    await (await import('../../src/background/dataset/change-in-use')).update();
    to.close();
    await Promise.all([deleted('dataset'), deleted('user')]);
    expect(editions(await use())).toEqual(['3']);
    expect(notice()).toBe('restored');
    database = await openDatabase();
    expect(await database.getAll('sources')).toEqual([newRow('feed-1', what)]);
    const after = await import('../../src/background/own/own');
    expect((await after.describeOwn()).entries.map(({ name }) => name)).toEqual(['Mara']);
    expect(describeOwn).not.toBe(after.describeOwn);
  });

  const first: [string, () => Promise<unknown>][] = [
    [
      'a refresh',
      async () => (await import('../../src/background/refreshing/sources')).startRefresh('feed-9'),
    ],
    [
      'another feed',
      async () =>
        (await import('../../src/background/refreshing/sources')).addFeed('https://b.example/'),
    ],
    [
      'an own entry that is marked',
      async () => {
        browserState.local.set('ownMarks', true);
        await (await import('../../src/background/own/own')).putOwn(DRAFT);
      },
    ],
  ];
  test.each(first)(
    'X11: subscriptions that went with the database are there again, also where %s is the first that is wanted then',
    async (_, want) => {
      const to = await installTwo();
      const what = { type: 'feed', url: 'https://feeds.example/index.json', known: FEED } as const;
      await to.put('sources', newRow('feed-1', what));
      ship(3, COUNT);
      await (await import('../../src/background/dataset/change-in-use')).update();
      to.close();
      await deleted('dataset');
      vi.resetModules();
      await want();
      await use();
      database = await openDatabase();
      expect(await database.get('sources', 'feed-1')).toMatchObject({ id: 'feed-1', what });
      expect(browserState.local.get('subscribed')).toContainEqual({ id: 'feed-1', what });
      expect(notice()).toBe('restored');
    },
  );

  test('X11: an own entry that is gone while others are there is put back, and one that was deleted is not', async () => {
    await installTwo();
    vi.resetModules();
    const { putOwn, removeOwn } = await import('../../src/background/own/own');
    for (const name of ['Mara', 'Odile', 'Jasper']) await putOwn({ ...DRAFT, name });
    const own = await openOwn();
    const idOf = async (name: string) =>
      (await listOwn(own)).find((one) => one.name === name)?.id ?? '';
    await removeOwn(await idOf('Jasper'));
    await dropOwn(own, [await idOf('Mara')]);
    own.close();
    vi.resetModules();
    const { describeOwn } = await import('../../src/background/own/own');
    const names = (await describeOwn()).entries.map(({ name }) => name);
    expect(names.sort()).toEqual(['Mara', 'Odile']);
  });

  test('X11: copies that went with the browser’s other storage are made again at the next start', async () => {
    const to = await installTwo();
    const what = { type: 'feed', url: 'https://feeds.example/index.json', known: FEED } as const;
    await to.put('sources', newRow('feed-1', what));
    to.close();
    vi.resetModules();
    const { putOwn } = await import('../../src/background/own/own');
    await putOwn(DRAFT);
    browserState.local.clear();
    await (await wake()).start();
    expect(browserState.local.get('ownCopy')).toMatchObject([{ name: 'Mara' }]);
    expect(browserState.local.get('subscribed')).toEqual([{ id: 'feed-1', what }]);
    // What was copied is known to have been there, should the database go next.
    await Promise.all([deleted('dataset'), deleted('user')]);
    await use();
    expect(notice()).toBe('restored');
    const { describeOwn } = await import('../../src/background/own/own');
    expect((await describeOwn()).entries.map(({ name }) => name)).toEqual(['Mara']);
  });

  test('own entries that may no longer be marked stay so where the generation before is gone back to', async () => {
    await installTwo();
    vi.resetModules();
    const { changeOwnMarks, putOwn } = await import('../../src/background/own/own');
    await putOwn(DRAFT);
    await changeOwnMarks(true);
    await changeOwnMarks(false);
    const to = await openDatabase();
    await to.delete('indexes', [4, 'gazetteer']);
    to.close();
    const { ready } = await wake();
    expect(await (await ready()).search('Mara', 5)).toEqual([]);
    expect(notice()).toBe('went-back');
  });

  test('what a power cut took since the last start is found at the next', async () => {
    const to = await installTwo();
    await to.delete('pages', [2, 2]);
    const { start } = await wake();
    await start();
    expect(notice()).toBe('went-back');
    // The bundle is newer than what was gone back to, and is taken again.
    expect(editions(await use())).toEqual(['2']);
  });
});

const DRAFT = {
  id: null,
  about: null,
  kind: 'person',
  name: 'Mara',
  otherNames: [],
  note: '',
  url: null,
} as const;

const FEED = {
  title: 'Harbour Watch',
  version: '2026.11.1.1',
  sha256: 'a'.repeat(64),
  key: 'pinned',
};

describe('a database that cannot be opened', () => {
  const fromMemory = async () => {
    const reading = use();
    await vi.advanceTimersByTimeAsync(11_000);
    expect(editions(await reading)).toEqual(['1']);
    expect(notice()).toBe('memory');
  };

  test('X10: with neither databases nor the browser’s other storage what ships is in use, and own entries are said to be out of reach', async () => {
    const refusing = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'UnknownError');
    });
    browserState.refused = true;
    try {
      await fromMemory();
      const { describeOwn } = await import('../../src/background/own/own');
      const none = { entries: [], marks: false, readable: false, writable: false };
      expect(await describeOwn()).toEqual(none);
      const { describeSources } = await import('../../src/background/refreshing/describe-sources');
      expect(await describeSources()).toMatchObject({ notice: 'memory', schedule: 'off' });
    } finally {
      browserState.refused = false;
      refusing.mockRestore();
    }
  });

  test('X14: where a database is refused the bundle serves from memory', async () => {
    const refusing = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'UnknownError');
    });
    try {
      await fromMemory();
    } finally {
      refusing.mockRestore();
    }
  });

  test('from memory it is served for minutes by one background: to build it again takes each page seconds', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'InvalidStateError');
    });
    await use();
    const { browser } = await import('../../src/browser');
    const calls = vi.spyOn(browser.runtime, 'getPlatformInfo');
    const awake = async (minutes: number) => {
      calls.mockClear();
      await vi.advanceTimersByTimeAsync(minutes * 60_000);
      return calls.mock.calls.length > 0;
    };
    expect(await awake(5)).toBe(true);
    // Then it may sleep, and try again to store.
    await awake(6);
    expect(await awake(1)).toBe(false);
    vi.restoreAllMocks();
  });

  test('X14, X15: a database that does not answer, because an old connection blocks the upgrade, is waited for ten seconds, then the bundle serves from memory', async () => {
    const old = await raw(1, () => undefined);
    await fromMemory();
    old.close();
    // Once it lets go, the next worker stores as ever.
    await vi.advanceTimersByTimeAsync(100);
    expect(editions(await use())).toEqual(['1']);
  });

  test('X14: where the database of own entries gives no answer searches and cards do without, from ten seconds on', async () => {
    const { putOwn } = await import('../../src/background/own/own');
    await putOwn(DRAFT);
    const open = indexedDB.open.bind(indexedDB);
    const silent = vi.spyOn(indexedDB, 'open').mockImplementation((name, version) =>
      // Of another name than anybody else's, and nobody hears how it ends.
      name === 'user' ? withoutEvents(open('unheard')) : open(name, version),
    );
    try {
      const { ready } = await wake();
      await ready();
      const { searchAll } = await import('../../src/background/searching/search-all');
      const searching = searchAll('Mara', 5);
      await vi.advanceTimersByTimeAsync(11_000);
      // What is copied beside the database can be read.
      expect((await searching).map(({ caption }) => caption)).toEqual(['Mara']);
      const { describeOwn } = await import('../../src/background/own/own');
      expect(await describeOwn()).toMatchObject({ readable: true, writable: false });
    } finally {
      silent.mockRestore();
    }
  });

  test('that of the own entries is opened again where the browser has closed it', async () => {
    const connections: IDBDatabase[] = [];
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const { describeOwn, putOwn } = await import('../../src/background/own/own');
    try {
      await putOwn(DRAFT);
      connections.push(...(transaction.mock.contexts as IDBDatabase[]));
    } finally {
      transaction.mockRestore();
    }
    for (const one of new Set(connections))
      if (one.name === 'user')
        // Its types want the constructor where the connection is meant.
        forceCloseDatabase(one as never);
    await vi.advanceTimersByTimeAsync(100);
    expect(await putOwn({ ...DRAFT, name: 'Odile' })).toBeNull();
    expect((await describeOwn()).entries).toHaveLength(2);
  });

  test('X15: a database of a later version of the extension is left alone, and the bundle serves from memory', async () => {
    (await raw(99, (db) => db.createObjectStore('later'))).close();
    await fromMemory();
    const later = await raw(99, () => undefined);
    expect([...later.objectStoreNames]).toEqual(['later']);
    later.close();
  });
});

test('M14: an update from the first release takes its database over, and the own entries stay', async () => {
  const old = await raw(1, (db) => {
    db.createObjectStore('pointer');
    db.createObjectStore('generations', { keyPath: 'id' });
    db.createObjectStore('pages', { keyPath: ['generation', 'page'] }).createIndex('firstId', [
      'generation',
      'firstId',
    ]);
    db.createObjectStore('indexes');
  });
  const writing = old.transaction(['pointer', 'generations', 'pages'], 'readwrite');
  writing.objectStore('pointer').put({ current: 1, since: '2026-01-01' }, 'pointer');
  writing
    .objectStore('generations')
    .put({ id: 1, version: '2025.12.01.1', pages: 1, counts: { entities: 16 } });
  writing
    .objectStore('pages')
    .put({ generation: 1, page: 0, firstId: 'pier-000', entities: [record('pier-000')] });
  await new Promise((done) => writing.addEventListener('complete', done));
  old.close();
  const { keepOwn, listOwn, openOwn } = await import('../../src/store/own');
  const own = await openOwn();
  await keepOwn(own, [OWN]);

  const { update } = await wake();
  await update();
  expect(editions(await use())).toEqual(['1']);
  expect(notice()).toBeUndefined();
  database = await openDatabase();
  // Nobody can go back to what this release cannot read.
  expect(await database.getAllKeys('generations')).toEqual([2]);
  expect(await listOwn(own)).toEqual([OWN]);
  own.close();
});

test('M14: an update with a newer bundle takes it into use, quietly', async () => {
  await installTwo();
  expect(editions(await use())).toEqual(['2']);
  expect(notice()).toBeUndefined();
});

test('M14: what an earlier release has indexed in its own way is built anew, quietly, though the same dataset ships', async () => {
  const to = await installTwo();
  // Of the same release but for the code: nothing else tells the two generations from one another.
  const bundle = '2026.01.02.1';
  for (const id of [1, 2]) {
    const bytes = await index(to, 'gazetteer', id);
    new Int32Array(bytes, 0, 2)[1] = 2;
    await to.put('indexes', bytes, [id, 'gazetteer']);
    const found = await to.get('generations', id);
    if (!found) throw new Error('expected two generations');
    const indexHashes = { ...found.indexHashes, gazetteer: await sha256(bytes) };
    await to.put('generations', { ...found, indexHashes, recipe: { ...found.recipe, bundle } });
  }
  expect(editions(await use())).toEqual(['2']);
  expect(notice()).toBeUndefined();
  expect((await to.get('pointer', 'pointer'))?.current).toBe(3);
  expect(await to.getAllKeys('generations'), 'nobody can go back to those').toEqual([3]);
});

const OWN = {
  id: 'own-1',
  about: null,
  kind: 'person',
  name: 'Mara Ellison',
  otherNames: [],
  note: 'Met at the harbour.',
  url: null,
  changed: '2026-01-01T00:00:00Z',
} as const;

/** A request of which nothing is ever heard. */
function withoutEvents(request: IDBOpenDBRequest): IDBOpenDBRequest {
  request.addEventListener = () => undefined;
  return request;
}

/** The database as some release left it. */
function raw(version: number, upgrade: (database: IDBDatabase) => void): Promise<IDBDatabase> {
  const opening = indexedDB.open('dataset', version);
  opening.onupgradeneeded = () => upgrade(opening.result);
  return new Promise((done, fail) => {
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => fail(opening.error);
  });
}

function deleted(name: string): Promise<void> {
  return new Promise((done) => {
    const deleting = indexedDB.deleteDatabase(name);
    deleting.onsuccess = () => done();
    deleting.onerror = () => done();
  });
}
