import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Tabs } from 'webextension-polyfill';
import type { Entity } from '../../../src/model/entity';

const created = vi.hoisted(() => [] as string[]);
vi.mock('../../../src/browser', () => ({
  browser: {
    tabs: { create: async ({ url }: { url: string }) => created.push(url) },
    windows: { get: async () => ({ type: 'normal' }) },
  },
}));

const { openSource } = await import('../../../src/background/pages/open-source');

// What is asked for of an entity and of a tab.
const PIER = { site: 'https://pier.example/', sources: {} } as Entity;
const tab = (id: number) => ({ id, index: 0, windowId: 1, incognito: false }) as Tabs.Tab;

beforeEach(() => {
  created.length = 0;
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

test('a click twice, a key that is held, or a page that asks without its reader opens one tab a second', async () => {
  const asked = await Promise.all(
    Array.from({ length: 50 }, () => openSource(PIER, 'site', tab(1))),
  );
  expect(asked.filter(Boolean)).toHaveLength(1);
  expect(await openSource(PIER, 'site', tab(2))).toBe(true);
  vi.advanceTimersByTime(1_000);
  expect(await openSource(PIER, 'site', tab(1))).toBe(true);
  expect(created).toHaveLength(3);
});

test('what has no such source opens nothing', async () => {
  expect(await openSource(PIER, { source: 'constructor' }, tab(3))).toBe(false);
  expect(await openSource(undefined, 'site', tab(3))).toBe(false);
  expect(created).toEqual([]);
});
