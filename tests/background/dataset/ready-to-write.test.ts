import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, type MockInstance, test, vi } from 'vitest';
import { browserState, fakeBrowser } from '../awake';

vi.mock('../../../src/browser', () => fakeBrowser);

const woken = async () => {
  vi.resetModules();
  return (await import('../../../src/background/dataset/ready-to-write')).readyToWrite;
};
let puts: MockInstance<IDBObjectStore['put']>;

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.restoreAllMocks();
  puts = vi.spyOn(IDBObjectStore.prototype, 'put');
  browserState.session.clear();
  browserState.local.set('stored', true);
});

test('before the first write since a start of the browser its log is filled and emptied, and not again', async () => {
  await (await woken())();
  const sizes = puts.mock.calls.map(([row]) => (row instanceof Uint8Array ? row.byteLength : 0));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeGreaterThan(4 * 2 ** 20);
  const { length } = puts.mock.calls;
  const ready = await woken();
  await Promise.all([ready(), ready()]);
  expect(puts.mock.calls).toHaveLength(length);
  browserState.session.clear();
  await (await woken())();
  expect(puts.mock.calls).toHaveLength(2 * length);
});

test('where it cannot be filled, what is written next goes on', async () => {
  puts.mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  await expect((await woken())()).resolves.toBeUndefined();
});

test('after an installation there is no log that a cut could have torn', async () => {
  browserState.local.clear();
  await (await woken())();
  expect(puts).not.toHaveBeenCalled();
});
