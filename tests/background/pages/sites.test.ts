import { beforeEach, expect, test, vi } from 'vitest';

interface Script {
  readonly id: string;
  readonly matches: string[];
  readonly excludeMatches: string[];
}

const world = vi.hoisted(() => ({
  scripts: new Map<string, Script>(),
  settings: {} as object,
  /** Whether the browser takes no script. */
  refuses: false,
  /** Open tabs. In each a dialog is open or a frame never ends loading, so running a script there never resolves. */
  tabs: [] as object[],
}));

function put(scripts: readonly Script[], isThere: boolean): void {
  for (const script of scripts) {
    if (world.refuses || world.scripts.has(script.id) !== isThere) throw new Error('refused');
    world.scripts.set(script.id, script);
  }
}

vi.mock('../../../src/content/start.iife.ts?script', () => ({ default: '/start.js' }));
vi.mock('../../../src/browser', () => ({
  browser: {
    storage: { local: { get: async () => ({ settings: world.settings }) } },
    permissions: { contains: async () => true },
    tabs: { query: async () => world.tabs },
    scripting: {
      executeScript: () => new Promise(() => undefined),
      getRegisteredContentScripts: async () => [...world.scripts.values()],
      registerContentScripts: async (scripts: Script[]) => put(scripts, false),
      updateContentScripts: async (scripts: Script[]) => put(scripts, true),
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        for (const id of ids) world.scripts.delete(id);
      },
    },
  },
}));

const { applySites } = await import('../../../src/background/pages/sites');

beforeEach(async () => {
  world.refuses = false;
  world.tabs = [];
  world.scripts.clear();
  world.settings = { siteMode: 'all', pausedSites: ['a.example'] };
  await applySites();
});

function leftOut(): string[] | undefined {
  return world.scripts.get('page')?.excludeMatches;
}

test('a site that is switched on is left out no more, and none is where all are on', async () => {
  expect(leftOut()).toEqual(['*://a.example/*']);
  world.settings = { siteMode: 'all', pausedSites: [] };
  await applySites();
  expect(leftOut()).toEqual([]);
});

test('where the browser refuses the new registration the one before stays, and the next is taken', async () => {
  world.settings = { siteMode: 'all', pausedSites: ['b.example'] };
  world.refuses = true;
  await expect(applySites()).rejects.toThrow('refused');
  expect(leftOut()).toEqual(['*://a.example/*']);
  world.refuses = false;
  await applySites();
  expect(leftOut()).toEqual(['*://b.example/*']);
});

test('where the reader clicks for each page there is none', async () => {
  world.settings = { siteMode: 'click' };
  expect(await applySites()).toEqual({ running: false });
  expect(leftOut()).toBeUndefined();
});

test('a tab in which a script cannot run yet keeps nothing from being registered', async () => {
  world.tabs = [{ id: 1, url: 'https://c.example/' }];
  for (const site of ['b.example', 'd.example']) {
    world.settings = { siteMode: 'all', pausedSites: [site] };
    await applySites();
    expect(leftOut()).toEqual([`*://${site}/*`]);
  }
});
