import { beforeEach, expect, test, vi } from 'vitest';
import { dress } from '../../../src/background/pages/dress';
import { DEFAULT_SETTINGS } from '../../../src/settings';

interface Sheet {
  readonly target: object;
  readonly css: string;
  readonly origin: string;
}

const world = { inserted: [] as Sheet[], runtime: {} };
vi.mock('../../../src/browser', () => ({
  browser: {
    get runtime() {
      return world.runtime;
    },
    tabs: { get: async () => ({}) },
    scripting: { insertCSS: async (sheet: Sheet) => world.inserted.push(sheet) },
  },
}));
vi.mock('../../../src/background/pages/settings-at-hand', () => ({
  settingsAtHand: async () => DEFAULT_SETTINGS,
}));
beforeEach(() => {
  Object.assign(world, { inserted: [], runtime: {} });
});

const sender = { tab: { id: 7 }, frameId: 2, documentId: 'd' } as never; // No more of it is read.

test.each([
  ['paragraphs and headings', ['p', 'h1', 'p'], 'p::highlight(bg-1),h1::highlight(bg-1){'],
  ['a shadow tree, from the root on', ['p', ':root'], ':root::highlight(bg-1){'],
])('marks within %s: Chromium computes their style for no others', async (_, within, selector) => {
  await dress({ highlight: 'bg-1', within }, sender);
  const target = { tabId: 7, documentIds: ['d'] };
  expect(world.inserted).toMatchObject([{ target, origin: 'AUTHOR' }]);
  expect(world.inserted[0]?.css.startsWith(selector)).toBe(true);
});

test('where all elements with marks have their style nothing is inserted', async () => {
  await dress({ highlight: 'bg-1', within: [] }, sender);
  expect(world.inserted).toEqual([]);
});

test('in Firefox the sheet is the user’s, for no other reaches into shadow trees', async () => {
  world.runtime = { getBrowserInfo: () => undefined };
  await dress({ highlight: 'bg-1', within: ['p'] }, sender);
  expect(world.inserted).toMatchObject([{ origin: 'USER' }]);
  expect(world.inserted[0]?.css).toContain('{::highlight(bg-1){');
});
