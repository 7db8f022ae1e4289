import { beforeEach, expect, test, vi } from 'vitest';
import { showCount } from '../../../src/background/pages/badge';
import { DEFAULT_SETTINGS } from '../../../src/settings';

const HERE = { address: 'https://a.example/', shown: 'd', probed: 0, badge: '' };
const world: { address?: string; shown: string; probed: number; badge: string } = { ...HERE };
vi.mock('../../../src/browser', () => ({
  browser: {
    tabs: { get: async () => ({ url: world.address }) },
    scripting: {
      // As Chromium, for a document in its back/forward cache.
      async executeScript() {
        world.probed++;
        return [{ documentId: world.shown }];
      },
    },
    action: {
      setBadgeBackgroundColor: async () => undefined,
      async setBadgeText({ text }: { text: string }) {
        world.badge = text;
      },
    },
    storage: { local: { get: async () => ({ settings: DEFAULT_SETTINGS }) } },
  },
}));
beforeEach(() => {
  Object.assign(world, HERE);
});

/** What is asked by a page at that address, in its tab; no more of it is read. */
const asks = (entities: number) =>
  showCount(entities, { tab: { id: 7, url: HERE.address }, documentId: 'd' } as never);

test('a page has its number on the toolbar, also where its address has changed', async () => {
  await asks(5);
  expect([world.badge, world.probed]).toEqual(['5', 0]);
  world.address = 'https://a.example/next';
  await asks(6);
  expect(world.badge).toBe('6');
});

test('the number of a page that was left before it could be shown is not that of the next', async () => {
  Object.assign(world, { address: 'https://a.example/next', shown: 'e' });
  await asks(5);
  expect([world.badge, world.probed]).toEqual(['', 1]);
  // Of another site, which may be one that is switched off, or that we may not see: nothing is run there.
  for (const address of ['https://b.example/', undefined]) {
    Object.assign(world, { address, probed: 0 });
    await asks(5);
    expect([world.badge, world.probed]).toEqual(['', 0]);
  }
});
