import { beforeEach, expect, test, vi } from 'vitest';
import type { Tabs } from 'webextension-polyfill';

interface Script {
  readonly target: { readonly documentIds?: readonly string[] };
  readonly func: () => unknown;
}

/** The page that asks; a click lets scripts run in it alone. */
const DOCUMENT = 'd1';
const world = vi.hoisted(() => ({ settings: {}, isGranted: false, hasClick: false }));
vi.mock('../../../src/browser', () => ({
  browser: {
    storage: { local: { get: async () => ({ settings: world.settings }) } },
    permissions: { contains: async () => world.isGranted },
    tabs: { get: async () => ({ url: 'https://a.example/' }) },
    scripting: {
      async executeScript({ target: { documentIds = [DOCUMENT] }, func }: Script) {
        const isLet = world.isGranted || world.hasClick;
        if (!isLet || documentIds[0] !== DOCUMENT) throw new Error('Cannot access contents');
        return [{ result: func() }];
      },
    },
  },
}));

const { isWanted, mayRead } = await import('../../../src/background/pages/may-read');
const { noteClick } = await import('../../../src/background/pages/clicked-for');
const { forgetSettings } = await import('../../../src/background/pages/settings-at-hand');

const CLICKED = Symbol.for('backgrounder.clicked');
const tab = { id: 1, url: 'https://a.example/' } as Tabs.Tab; // What is asked for of it.
const page = { url: 'https://a.example/', tab, documentId: DOCUMENT, frameId: 0 };

beforeEach(() => {
  Object.assign(world, { settings: {}, isGranted: true, hasClick: false });
  Reflect.deleteProperty(globalThis, CLICKED);
  forgetSettings();
});

const EVERYWHERE = { siteMode: 'all' };
const HERE = { siteMode: 'list', pickedSites: ['a.example'] };
const ELSEWHERE = { siteMode: 'list', pickedSites: ['b.example'] };
const ON_CLICK = { siteMode: 'click' };
const PAUSED = { siteMode: 'all', pausedSites: ['a.example'] };

test.each([
  ['every page is read', EVERYWHERE, true],
  ['the site was picked', HERE, true],
  ['the site is not picked any more, though the permission is still there', ELSEWHERE, false],
  ['the reader clicks for each page now, though the permission is still there', ON_CLICK, false],
  ['the site is paused', PAUSED, false],
])(
  'whether a page is read that nobody has clicked for, where %s',
  async (_where, settings, may) => {
    Object.assign(world, { settings });
    expect(await isWanted(page)).toBe(may);
    expect(await mayRead(page)).toBe(may);
  },
);

test.each([
  ['each is clicked for', ON_CLICK, true],
  ['others are picked', ELSEWHERE, true],
  ['every page is meant and nothing is granted', EVERYWHERE, true],
  ['the site is paused', PAUSED, false],
])(
  'whether a page is read that the reader has clicked for, where %s',
  async (_where, settings, may) => {
    Object.assign(world, { settings, isGranted: false, hasClick: true });
    await noteClick(1);
    expect(await isWanted(page)).toBe(may);
    expect(await mayRead(page)).toBe(may);
  },
);

test('a page that was clicked for stays when it is come back to, though the browser does not let us look any more', async () => {
  Object.assign(world, { settings: ON_CLICK, isGranted: false });
  expect(await mayRead(page, true)).toBe(true);
  forgetSettings();
  world.settings = PAUSED;
  expect(await mayRead(page, true)).toBe(false);
});

test('a page whose permission was withdrawn may not be read', async () => {
  Object.assign(world, { settings: EVERYWHERE, isGranted: false });
  expect(await mayRead(page)).toBe(false);
});

test('a click for a page is none for the frames of others in it', async () => {
  Object.assign(world, { settings: ELSEWHERE, isGranted: false, hasClick: true });
  await noteClick(1);
  const frame = { ...page, url: 'https://frame.example/', documentId: 'd2', frameId: 2 };
  expect(await mayRead(frame)).toBe(false);
});
