import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { browserState, ship, standIn, wake } from './awake';

vi.mock('../../src/browser', async () => (await import('./awake')).fakeBrowser);

beforeEach(() => {
  standIn();
  vi.stubGlobal('indexedDB', new IDBFactory());
  browserState.local.clear();
  browserState.session.clear();
  ship(1);
});

test('while the first dataset is built a card is shown from what ships, and from the dataset after', async () => {
  const { ready, entityById } = await wake();
  let built = false;
  const building = ready().then(() => {
    built = true;
  });
  expect((await entityById('pier-007'))?.caption).toBe('Warden of Pier 7, edition 1');
  expect(built).toBe(false);
  await building;
  // What ships is another now; what is stored is in use until somebody renews it.
  ship(2);
  expect((await entityById('pier-007'))?.caption).toBe('Warden of Pier 7, edition 1');
});

test('what does not ship is waited for, and is not there', async () => {
  const { entityById } = await wake();
  expect(await entityById('pier-999')).toBeUndefined();
});

test('once a dataset is in use, nobody asks what ships, though nothing be stored', async () => {
  const { ready, entityById } = await wake();
  await ready();
  const { connection } = await import('../../src/background/dataset/connection');
  await (await connection()).clear('pointer');
  ship(2);
  expect((await entityById('pier-007'))?.caption).toBe('Warden of Pier 7, edition 1');
});
