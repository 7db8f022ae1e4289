import { expect, test, vi } from 'vitest';
import type { Tabs } from 'webextension-polyfill';

const world = vi.hoisted(() => ({ siteMode: '', isGranted: false, isClicked: false }));
vi.mock('../../../src/browser', () => ({
  browser: {
    storage: { local: { get: async () => ({ settings: { siteMode: world.siteMode } }) } },
    permissions: { contains: async () => world.isGranted },
    // The address is left out where nothing lets us know it.
    tabs: { get: async () => (world.isClicked ? { url: 'https://a.example/b' } : {}) },
  },
}));

const { mayRead } = await import('../../../src/background/pages/may-read');

test.each([
  ['is granted', { siteMode: 'list', isGranted: true, isClicked: false }, true],
  [
    'was clicked for, where each is',
    { siteMode: 'click', isGranted: false, isClicked: true },
    true,
  ],
  ['was clicked for beside others', { siteMode: 'list', isGranted: false, isClicked: true }, true],
  ['was withdrawn', { siteMode: 'all', isGranted: false, isClicked: false }, false],
])('a page that %s: whether it may still be read', async (_, now, may) => {
  Object.assign(world, now);
  const tab = { id: 1 } as Tabs.Tab; // What is asked for of it.
  expect(await mayRead({ url: 'https://a.example/', tab, frameId: 0 })).toBe(may);
});

test('a click for a page is none for the frames of others in it', async () => {
  Object.assign(world, { siteMode: 'list', isGranted: false, isClicked: true });
  const tab = { id: 1 } as Tabs.Tab; // Likewise.
  expect(await mayRead({ url: 'https://frame.example/', tab, frameId: 2 })).toBe(false);
});
