import { beforeEach, expect, test, vi } from 'vitest';

const world = vi.hoisted(() => ({
  installed: [] as ((details: { reason: string }) => Promise<void>)[],
  done: [] as string[],
  tabs: true,
  storage: true,
}));

function listening(of: object = {}) {
  return { ...of, addListener: () => undefined };
}

vi.mock('../../src/browser', () => ({
  browser: {
    runtime: {
      getURL: (path: string) => `extension://x/${path}`,
      onInstalled: {
        addListener: (heed: (typeof world.installed)[0]) => world.installed.push(heed),
      },
      onStartup: listening(),
      onMessage: listening(),
    },
    commands: { onCommand: listening() },
    contextMenus: { onClicked: listening() },
    omnibox: { onInputChanged: listening(), onInputEntered: listening() },
    alarms: { onAlarm: listening() },
    permissions: { onAdded: listening(), onRemoved: listening(), contains: async () => true },
    storage: {
      onChanged: listening(),
      local: {
        get: async () => ({}),
        set: async () => {
          if (!world.storage) throw new Error('An unexpected error occurred');
        },
      },
    },
    tabs: {
      async create() {
        if (!world.tabs) throw new Error('No current window');
        world.done.push('welcome');
      },
    },
  },
}));
vi.mock('../../src/polyfilled', () => ({}));
vi.mock('../../src/background/handlers', () => ({ handlers: {} }));
vi.mock('../../src/background/dataset/change-in-use', () => ({ update: noting('update') }));
vi.mock('../../src/background/pages/commands', () => ({}));
vi.mock('../../src/background/pages/sites', () => ({ applySites: noting('sites') }));
vi.mock('../../src/background/refreshing/refresh', () => ({}));
vi.mock('../../src/background/refreshing/schedule', () => ({ applySchedule: noting('schedule') }));
vi.mock('../../src/background/refreshing/sources', () => ({}));
vi.mock('../../src/background/searching/look-up', () => ({ offerLookUp: noting('menu') }));
vi.mock('../../src/background/searching/omnibox', () => ({}));

function noting(what: string) {
  return async () => {
    world.done.push(what);
  };
}

beforeEach(() => Object.assign(world, { done: [], tabs: true, storage: true }));

test.each([
  ['nothing stands in the way', {}, ['welcome']],
  ['no window is open', { tabs: false }, []],
  ['nothing can be kept', { storage: false }, []],
])('all is made ready after the installation where %s', async (_where, change, welcomed) => {
  vi.stubGlobal('navigator', {
    locks: { request: (_name: string, work: () => unknown) => work() },
  });
  Object.assign(world, change);
  await import('../../src/background/index');
  await world.installed[0]?.({ reason: 'install' });
  expect(world.done).toEqual([...welcomed, 'menu', 'sites', 'update', 'schedule']);
});
