import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { browserState, DRAFT, fakeBrowser, ship, standIn, wake } from '../awake';

vi.mock('../../../src/browser', () => fakeBrowser);

beforeEach(async () => {
  standIn();
  browserState.local.clear();
  ship(1, 4);
  await wake();
});

const CAPTIONS = [0, 1, 2, 3].map((n) => `Warden of Pier ${n}, edition 1`);

/** Captions of what a woken worker finds. */
async function found(query: string, limit = 10): Promise<string[]> {
  const { searchAll } = await import('../../../src/background/searching/search-all');
  return (await searchAll(query, limit)).map(({ caption }) => caption);
}

test('own entries come first, an entity that one is about comes once, and no more than asked for', async () => {
  const { putOwn } = await import('../../../src/background/own/own');
  expect((await found('warden')).sort()).toEqual(CAPTIONS);
  await putOwn({ ...DRAFT, name: 'Mara Warden' });
  await putOwn({ ...DRAFT, about: 'pier-002', name: 'Warden of Pier 2' });
  const all = await found('warden');
  expect(all.slice(0, 2).sort()).toEqual(['Mara Warden', 'Warden of Pier 2']);
  expect(all.slice(2).sort()).toEqual(CAPTIONS.filter((caption) => !caption.includes('Pier 2')));
  expect(await found('warden', 3)).toEqual(all.slice(0, 3));
});

test('an own entry is found by a word of its note beside the name', async () => {
  const { putOwn } = await import('../../../src/background/own/own');
  await putOwn({ ...DRAFT, name: 'Ines Moor', note: 'Captain of a ferry.' });
  expect(await found('moor ferry')).toEqual(['Ines Moor']);
});

const OWN_ENTRIES = '../../../src/background/own/own-entries';

test('where own entries cannot be read, everybody else is found', async () => {
  vi.doMock(OWN_ENTRIES, () => ({ ownEntries: () => Promise.reject(new Error('no database')) }));
  onTestFinished(() => void vi.doUnmock(OWN_ENTRIES));
  await wake();
  expect((await found('warden')).sort()).toEqual(CAPTIONS);
});
