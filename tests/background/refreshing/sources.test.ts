import { IDBFactory } from 'fake-indexeddb';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SourceInfo } from '../../../src/messages/data-info';
import { sample } from '../../dataset/sample';
import { type Host, openHost } from '../../sources/host';
import { madeFeed, serveFeed } from '../../sources/made-feed';
import type { World } from '../../sources/world';
import { browserState, DRAFT, ship, standIn } from '../awake';

vi.mock('../../../src/browser', async () => (await import('../awake')).fakeBrowser);

const network = globalThis.fetch;
const world: World = { items: new Map(), redirects: new Map(), codes: [] };
let host: Host;
beforeAll(async () => {
  host = await openHost(world);
});
afterAll(() => host.close());

beforeEach(() => {
  standIn();
  const inExtension = globalThis.fetch;
  vi.stubGlobal('fetch', (address: string | URL, how?: RequestInit) =>
    String(address).startsWith('http') ? network(address, how) : inExtension(address),
  );
  vi.stubGlobal('indexedDB', new IDBFactory());
  browserState.local.clear();
  browserState.session.clear();
  browserState.session.set('logBegun', true);
  browserState.local.set('endpoints', { api: host.api, sparql: host.sparql });
  ship(1);
  vi.resetModules();
});

// What one still fetches would be copied as what the reader of the next test has subscribed to.
afterEach(async () => {
  const { anyRunning } = await import('../../../src/background/dataset/running');
  await vi.waitFor(() => expect(anyRunning()).toBe(false), 10_000);
  await navigator.locks.request('dataset', async () => undefined);
});

/** The background's own ways to its sources, in a worker that has just been woken. */
async function background() {
  const [sources, described, ready, changes, own] = await Promise.all([
    import('../../../src/background/refreshing/sources'),
    import('../../../src/background/refreshing/describe-sources'),
    import('../../../src/background/dataset/ready'),
    import('../../../src/background/dataset/change-in-use'),
    import('../../../src/background/own/own'),
  ]);
  const feeds = async () =>
    (await described.describeSources()).sources.filter(({ what }) => what.type === 'feed');
  const packs = async () =>
    (await described.describeSources()).sources.filter(({ what }) => what.type === 'pack');
  const added = async (address: string): Promise<SourceInfo> => {
    const id = await sources.addFeed(address);
    const found = async () => (await feeds()).find((one) => one.id === id);
    await vi.waitFor(async () => expect((await found())?.state).toBe('fresh'), 10_000);
    return (await found()) as SourceInfo; // It has just been seen to be there.
  };
  const has = async (...ids: string[]) => {
    const { get } = await ready.ready();
    return Promise.all(ids.map(async (id) => (await get(id)) !== undefined));
  };
  return { ...sources, ...ready, ...changes, ...own, feeds, packs, added, has };
}

/** A feed with a shard for each record, as subscribed to by its address. */
function feed(path: string, ...ids: string[]): Promise<string> {
  return publish(path, new Date(), ...ids);
}

async function publish(path: string, now: Date, ...ids: string[]): Promise<string> {
  const shards = ids.map((id) => {
    const names = [{ text: `Watch of ${id}`, lang: 'en', type: 'canonical', flags: [] }];
    return [`s-${id}`, [sample({ id, caption: `Watch of ${id}`, names })]] as const;
  });
  return serveFeed(host, path, await madeFeed(Object.fromEntries(shards), { now }));
}

describe('feeds', () => {
  test('that are added at once are both added', async () => {
    const { addFeed, feeds } = await background();
    const addresses = [await feed('/one', 'oslo-north'), await feed('/two', 'oslo-south')];
    const ids = await Promise.all(addresses.map((address) => addFeed(address)));
    expect(new Set(ids).size).toBe(2);
    const urls = (await feeds()).map(({ what }) => what.type === 'feed' && what.url);
    expect(urls.sort()).toEqual(addresses);
  });

  test('of one address that is added twice at once, one is', async () => {
    const { addFeed, feeds } = await background();
    const address = await feed('/one', 'oslo-north');
    const ids = await Promise.all([addFeed(address), addFeed(address)]);
    expect(ids.filter(Boolean)).toHaveLength(1);
    expect(await feeds()).toHaveLength(1);
  });

  test('that were removed leave nothing to those added after them, and going back brings them as they were', async () => {
    const { added, removeSource, goBack, has, feeds } = await background();
    const first = await added(await feed('/first', 'oslo-north', 'oslo-south'));
    await removeSource(first.id);
    expect(await has('oslo-north', 'oslo-south')).toEqual([false, false]);
    const second = await added(await feed('/second', 'pier-watch'));
    expect(second.records).toBe(1);
    expect(await has('oslo-north', 'oslo-south', 'pier-watch')).toEqual([false, false, true]);
    await goBack();
    expect(await has('pier-watch')).toEqual([false]);
    expect((await feeds()).map(({ records }) => records)).toEqual([0]);
  });

  test('that are removed do not wait for others that are being fetched', async () => {
    const { added, addFeed, removeSource, has, feeds } = await background();
    const { id } = await added(await feed('/first', 'oslo-north'));
    const slow = await feed('/slow', 'oslo-south');
    let go = () => {};
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    const fetchNow = globalThis.fetch;
    vi.stubGlobal('fetch', async (address: string | URL, how?: RequestInit) => {
      if (String(address).startsWith(slow)) await held;
      return fetchNow(address, how);
    });
    try {
      await addFeed(slow);
      const late = new Promise((_, reject) => setTimeout(reject, 5_000, new Error('it waits')));
      await Promise.race([removeSource(id), late]);
      expect(await has('oslo-north')).toEqual([false]);
    } finally {
      go();
    }
    await vi.waitFor(async () => expect((await feeds())[0]?.state).toBe('fresh'), 10_000);
    expect(await has('oslo-north', 'oslo-south')).toEqual([false, true]);
  });

  test('whose newer records were gone back from are said to give earlier data, and stand behind what ships', async () => {
    const { added, startRefresh, goBack, feeds } = await background();
    const { id } = await added(await publish('/first', new Date('2026-11-01'), 'oslo-north'));
    await publish('/first', new Date('2026-11-02'), 'oslo-north', 'oslo-south');
    await startRefresh(id);
    const now = async () => (await feeds())[0];
    const fresh = { state: 'fresh', records: 2, earlier: false, changes: { added: 1 } };
    await vi.waitFor(async () => expect(await now()).toMatchObject(fresh), 10_000);
    await goBack();
    expect(await now()).toMatchObject({ state: 'back', earlier: true, changes: null });
    await goBack();
    expect(await now()).toMatchObject({ state: 'fresh', earlier: false, changes: { added: 1 } });
    const { describeSources } = await import('../../../src/background/refreshing/describe-sources');
    const order = (await describeSources()).sources.map(({ what }) => what.type);
    expect(order).toEqual(['wikidata', 'feed']);
  });

  test('that are stopped as the last of them has come are not taken into use', async () => {
    const running = '../../../src/background/dataset/running';
    vi.doMock(running, async (original) => {
      const real = await original<typeof import('../../../src/background/dataset/running')>();
      const advance: typeof real.advance = (source, progress) => {
        real.advance(source, progress);
        if (progress.step === 'fetch' && progress.done === progress.total) real.stop(source);
      };
      return { ...real, advance };
    });
    try {
      const { addFeed, feeds, has } = await background();
      await addFeed(await feed('/stopped', 'oslo-east'));
      await vi.waitFor(async () => expect((await feeds())[0]?.state).toBe('stopped'), 10_000);
      expect(await has('oslo-east')).toEqual([false]);
    } finally {
      vi.doUnmock(running);
    }
  });

  test('that have not changed are fresh, also where what nobody needs any more cannot be deleted', async () => {
    const sweep = afterOnce('../../../src/store/sweep', 'sweep');
    try {
      const { added, startRefresh, feeds } = await background();
      const { id, checked } = await added(await feed('/same', 'oslo-north'));
      await navigator.locks.request('dataset', async () => undefined);
      sweep.next = () => Promise.reject(new Error('the disk is busy'));
      await startRefresh(id);
      const now = async () => (await feeds())[0];
      await vi.waitFor(async () => expect((await now())?.checked).not.toBe(checked), 10_000);
      await navigator.locks.request('refresh', async () => undefined);
      expect(await now()).toMatchObject({ state: 'fresh', failure: null });
    } finally {
      sweep.restore();
    }
  });

  test('that are asked again while others still are go on when those have come to their end, and can be stopped', async () => {
    const { added, startRefresh, feeds } = await background();
    const { refresh } = await import('../../../src/background/refreshing/refresh');
    const { progressOf, stop } = await import('../../../src/background/dataset/running');
    const { browser } = await import('../../../src/browser');
    const one = await added(await feed('/one', 'oslo-north'));
    const two = await added(await feed('/two', 'oslo-south'));
    const requests = () => host.requests.filter(({ url }) => url.pathname === '/one/index.json');
    const cleared = vi.spyOn(browser.alarms, 'clear');
    const answerTwo = held('/two/index.json');
    void refresh([one.id, two.id]);
    await vi.waitFor(() => expect(progressOf(one.id)).toBeUndefined(), 10_000);
    const answerOne = held('/one/index.json');
    const before = requests().length;
    await startRefresh(one.id);
    answerTwo();
    await vi.waitFor(() => expect(requests()).toHaveLength(before + 1), 10_000);
    expect(progressOf(two.id)).toBeUndefined();
    expect(cleared, 'what wakes a background that was ended').not.toHaveBeenCalled();
    expect(stop(one.id)).toBe(true);
    answerOne();
    const state = async () => (await feeds()).find(({ id }) => id === one.id)?.state;
    await vi.waitFor(async () => expect(await state()).toBe('stopped'), 10_000);
    await navigator.locks.request('refresh', async () => undefined);
    expect(requests()).toHaveLength(before + 1);
    await vi.waitFor(() => expect(cleared).toHaveBeenCalledTimes(1), 10_000);
    cleared.mockRestore();
  });

  test('that were removed and gone back to are not taken for one that was added meanwhile', async () => {
    const { added, addFeed, removeSource, goBack, has, feeds, changeOwnMarks } = await background();
    const first = await added(await feed('/first', 'oslo-north', 'oslo-south'));
    await removeSource(first.id);
    // It comes to nothing, so what is gone back to is from before the removal.
    await addFeed(`${host.origin}/nowhere/index.json`);
    await vi.waitFor(async () => expect((await feeds())[0]?.state).toBe('failed'), 10_000);
    await goBack();
    expect(await has('oslo-north', 'oslo-south')).toEqual([true, true]);
    expect((await feeds()).map(({ records }) => records)).toEqual([2, 0]);
    await changeOwnMarks(true);
    expect(await has('oslo-north', 'oslo-south')).toEqual([true, true]);
  });

  test('that were out of use when they were removed are there again with what is gone back to', async () => {
    const { added, removeSource, restore, goBack, has, feeds, changeOwnMarks } = await background();
    const { id } = await added(await feed('/first', 'oslo-north'));
    await restore();
    await removeSource(id);
    expect(await feeds()).toEqual([]);
    await goBack();
    expect(await feeds()).toMatchObject([{ id, state: 'fresh', records: 1 }]);
    await changeOwnMarks(true);
    expect(await has('oslo-north')).toEqual([true]);
    // And removed they are, once nobody goes back.
    await removeSource(id);
    expect(await has('oslo-north')).toEqual([false]);
    expect(await feeds()).toEqual([]);
  });
});

test('own entries that pages may no longer be marked with stay unmarked when the data before is gone back to', async () => {
  const { putOwn, changeOwnMarks, goBack, removeOwn, describeOwn, ready } = await background();
  await ready();
  await putOwn({ ...DRAFT, name: 'Mara Ellison' });
  await putOwn({ ...DRAFT, name: 'Odile Ferrant' });
  await changeOwnMarks(true);
  const marked = async () =>
    (await (await ready()).search('Mara Ellison', 5)).length +
    (await (await ready()).search('Odile Ferrant', 5)).length;
  expect(await marked()).toBe(2);
  const { entries } = await describeOwn();
  await removeOwn(entries.find(({ name }) => name === 'Mara Ellison')?.id ?? '');
  expect(await marked()).toBe(1);
  await goBack();
  expect(await marked(), 'a deleted one').toBe(1);
  await changeOwnMarks(false);
  expect(await marked()).toBe(0);
  await goBack();
  expect(await marked(), 'none at all').toBe(0);
});

test('own entries that pages may be marked with stay marked when what ships is put back', async () => {
  const { added, putOwn, changeOwnMarks, restore, has, ready } = await background();
  await added(await feed('/first', 'oslo-north'));
  await putOwn({ ...DRAFT, id: 'own-mara', name: 'Mara Ellison' });
  await changeOwnMarks(true);
  expect(await has('oslo-north', 'own-mara')).toEqual([true, true]);
  await restore();
  expect(await has('oslo-north', 'own-mara')).toEqual([false, true]);
  expect((await ready()).info.from).toBe('bundle');
});

test('own entries that are kept while there is no room to mark them are kept once, and marked after the next start', async () => {
  const { putOwn, importOwn, changeOwnMarks, describeOwn, has } = await background();
  await changeOwnMarks(true);
  const { put } = IDBObjectStore.prototype;
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...given
  ) {
    if (this.name === 'entries') return put.apply(this, given);
    throw new DOMException('no room', 'QuotaExceededError');
  });
  try {
    expect(await putOwn({ ...DRAFT, id: 'own-mara', name: 'Mara Ellison' })).toBeNull();
    expect(await importOwn('name,id\nOdile Ferrant,own-odile\n')).toMatchObject({
      ids: ['own-odile'],
      problem: null,
    });
  } finally {
    full.mockRestore();
  }
  expect((await describeOwn()).entries.map(({ id }) => id).sort()).toEqual([
    'own-mara',
    'own-odile',
  ]);
  expect(await has('own-mara', 'own-odile')).toEqual([false, false]);
  vi.resetModules();
  const woken = await background();
  await woken.start();
  expect(await woken.has('own-mara', 'own-odile')).toEqual([true, true]);
});

describe('whether own entries are marked', () => {
  test.each([true, false])('is as it was where it cannot be changed to %s', async (on) => {
    const { changeOwnMarks, describeOwn, ready } = await background();
    await ready();
    await changeOwnMarks(!on);
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    try {
      await expect(changeOwnMarks(on)).rejects.toThrow('no room');
    } finally {
      full.mockRestore();
    }
    expect((await describeOwn()).marks).toBe(!on);
  });

  test.each([true, false])(
    'comes true at the next start where the worker ended before it was %s',
    async (on) => {
      const before = await background();
      await before.putOwn({ ...DRAFT, id: 'own-mara', name: 'Mara Ellison' });
      await before.changeOwnMarks(!on);
      browserState.local.set('ownMarks', on);
      vi.resetModules();
      const { start, has } = await background();
      await start();
      expect(await has('own-mara')).toEqual([on]);
    },
  );
});

test('a pack of which nothing could be used is listed anew, and taken once its items are there', async () => {
  const { addPack, startRefresh, packs } = await background();
  host.on('/sparql', (_, response) => {
    const results = { bindings: [{ item: { value: 'http://www.wikidata.org/entity/Q9001' } }] };
    response.setHeader('content-type', 'application/sparql-results+json');
    response.end(JSON.stringify({ head: { vars: ['item'] }, results }));
  });
  const id = await addPack('intergovernmental', null);
  await vi.waitFor(async () => expect((await packs())[0]?.failure?.reason).toBe('empty'), 10_000);
  world.items.set('Q9001', {
    id: 'Q9001',
    label: 'Harbour Union',
    aliases: [],
    description: 'union of harbours',
    title: null,
    claims: [],
  });
  await startRefresh(id);
  await vi.waitFor(async () => expect((await packs())[0]?.state).toBe('fresh'), 10_000);
  expect((await packs())[0]?.records).toBe(1);
});

describe('while another changes the data', () => {
  /** A source that asks whether so great a change is meant: of its one record another is left. */
  async function asking(at: string, then: string) {
    const all = await background();
    const { id } = await all.added(await publish(at, new Date('2026-11-01'), 'oslo-north'));
    await publish(at, new Date('2026-11-02'), then);
    await all.startRefresh(id);
    const row = async () => (await all.feeds()).find((one) => one.id === id);
    await vi.waitFor(async () => expect((await row())?.state).toBe('asking'), 10_000);
    return { ...all, id, row };
  }

  test('an answer that is given twice is taken once, and asks for nothing', async () => {
    const { answerGuard, id, row, has } = await asking('/asks', 'pier-watch');
    const before = host.requests.length;
    await Promise.all([answerGuard(id, true), answerGuard(id, true)]);
    await vi.waitFor(async () => expect((await row())?.state).toBe('fresh'), 10_000);
    await navigator.locks.request('refresh', async () => undefined);
    expect(await has('oslo-north', 'pier-watch')).toEqual([false, true]);
    expect(host.requests).toHaveLength(before);
  });

  test('of two answers at once the first counts', async () => {
    const { answerGuard, id, row, has } = await asking('/asks', 'pier-watch');
    const before = host.requests.length;
    await Promise.all([answerGuard(id, false), answerGuard(id, true)]);
    await navigator.locks.request('refresh', async () => undefined);
    expect(await row()).toMatchObject({ state: 'failed', failure: { reason: 'declined' } });
    expect(await has('oslo-north', 'pier-watch')).toEqual([true, false]);
    expect(host.requests).toHaveLength(before);
  });

  test('an answer for a source that is removed meanwhile does not bring it back', async () => {
    let open = () => {};
    const gate = new Promise<void>((opened) => {
      open = opened;
    });
    const path = '../../../src/background/dataset/ready-to-write';
    let asked = 0;
    // The first write since a start of Chromium waits for a second and more.
    vi.doMock(path, () => ({ readyToWrite: () => (asked-- === 1 ? gate : undefined) }));
    try {
      const { answerGuard, removeSource, id, feeds } = await asking('/asks', 'pier-watch');
      asked = 1;
      const answered = answerGuard(id, false);
      await vi.waitFor(() => expect(asked).toBe(0));
      await removeSource(id);
      open();
      await answered;
      expect(await feeds()).toEqual([]);
    } finally {
      vi.doUnmock(path);
    }
  });

  test('what is declined deletes nothing of a generation that is being written', async () => {
    const verify = afterOnce('../../../src/store/verify', 'verify');
    try {
      const { answerGuard, added, id, row, has } = await asking('/asks', 'pier-watch');
      let declined: Promise<void> | undefined;
      // Before the generation that has just been verified is taken into use.
      verify.next = () => {
        declined = answerGuard(id, false);
        return soon(declined);
      };
      await added(await feed('/other', 'oslo-south'));
      await declined;
      expect(await row()).toMatchObject({ state: 'failed', failure: { reason: 'declined' } });
      vi.resetModules();
      const woken = await background();
      expect(await woken.has('oslo-north', 'oslo-south')).toEqual([true, true]);
      expect(browserState.session.get('notice')).toBeUndefined();
      expect(await has('oslo-south')).toEqual([true]);
    } finally {
      verify.restore();
    }
  });

  test('a source out of use that is gone back to while it is removed is there with its records', async () => {
    const flip = beforeOnce('../../../src/store/flip', 'forgetSource');
    try {
      const { added, removeSource, restore, goBack, has, feeds } = await background();
      const { id } = await added(await feed('/first', 'oslo-north'));
      await restore();
      let back: Promise<unknown> | undefined;
      flip.next = () => {
        back = goBack();
        return soon(back);
      };
      await removeSource(id);
      await back;
      expect(await has('oslo-north')).toEqual([true]);
      expect(await feeds()).toMatchObject([{ id, state: 'fresh', records: 1 }]);
    } finally {
      flip.restore();
    }
  });

  test('what fails does not undo that the reader goes back', async () => {
    const sweep = afterOnce('../../../src/store/sweep', 'sweep');
    try {
      const { added, startRefresh, goBack, feeds } = await background();
      const { id } = await added(await publish('/first', new Date('2026-11-01'), 'oslo-north'));
      await publish('/first', new Date('2026-11-02'), 'oslo-north', 'oslo-south');
      await startRefresh(id);
      const now = async () => (await feeds())[0];
      await vi.waitFor(async () => expect((await now())?.records).toBe(2), 10_000);
      await navigator.locks.request('dataset', async () => undefined);
      host.on('/first/index.json', (_, response) => response.writeHead(500).end());
      let back: Promise<unknown> | undefined;
      sweep.next = () => {
        back = goBack();
        return soon(back);
      };
      await startRefresh(id);
      await vi.waitFor(async () => expect((await now())?.failure).toBeTruthy(), 10_000);
      await back;
      expect(await now()).toMatchObject({ earlier: true, failure: { reason: 'status' } });
    } finally {
      sweep.restore();
    }
  });
});

/** Keeps who asks for a path waiting until the function returned is called, and then gives no answer. */
function held(path: string): () => void {
  let give = () => {};
  const given = new Promise<void>((later) => {
    give = later;
  });
  host.on(path, (_, response) => void given.then(() => response.writeHead(500).end()));
  return give;
}

/** Has a function of a module followed once by whatever `next` is when it returns. */
function afterOnce(path: string, name: string) {
  return once(path, name, async (real, next) => {
    const answer = await real();
    await next();
    return answer;
  });
}

/** Has it preceded once by whatever `next` is when it is called. */
function beforeOnce(path: string, name: string) {
  return once(path, name, async (real, next) => {
    await next();
    return real();
  });
}

type Work = () => Promise<unknown>;

function once(path: string, name: string, both: (real: Work, next: Work) => Promise<unknown>) {
  const one = { next: undefined as Work | undefined, restore: () => vi.doUnmock(path) };
  const takeNext = async () => {
    const { next } = one;
    one.next = undefined;
    await next?.();
  };
  vi.doMock(path, async (original) => {
    const real = await original<Record<string, (...what: unknown[]) => Promise<unknown>>>();
    const replaced = (...what: unknown[]) => both(async () => real[name]?.(...what), takeNext);
    return { ...real, [name]: replaced };
  });
  return one;
}

/** When a piece of work is done, or would be if nothing kept it waiting. */
function soon(work: Promise<unknown>): Promise<unknown> {
  return Promise.race([work, new Promise((later) => setTimeout(later, 200))]);
}
