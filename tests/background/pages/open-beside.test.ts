import { beforeEach, expect, test, vi } from 'vitest';
import type { Tabs } from 'webextension-polyfill';

interface Window {
  readonly id: number;
  readonly type: 'normal' | 'popup';
  readonly incognito: boolean;
}

const { windows, done } = vi.hoisted(() => ({
  windows: [] as Window[],
  done: [] as [string, object][],
}));

vi.mock('../../../src/browser', () => ({
  browser: {
    tabs: {
      create: async (how: object) => done.push(['tab', how]),
    },
    windows: {
      get: async (wanted: number) => windows.find(({ id }) => id === wanted),
      getAll: async () => windows.filter(({ type }) => type === 'normal'),
      create: async (how: object) => done.push(['window', how]),
      update: async (id: number, how: object) => done.push([`window ${id}`, how]),
    },
  },
}));

const { openBeside } = await import('../../../src/background/pages/open-beside');

const url = 'https://source.example/';
const ordinary: Window = { id: 1, type: 'normal', incognito: false };
const privately: Window = { id: 2, type: 'normal', incognito: true };
const popup = (incognito: boolean): Window => ({ id: 3, type: 'popup', incognito });
const tabIn = ({ id, incognito }: Window) =>
  ({ id: 7, index: 4, windowId: id, incognito }) as Tabs.Tab; // What is asked for of it.

beforeEach(() => {
  windows.length = 0;
  done.length = 0;
});

test.each<[string, Window, Window[], [string, object][]]>([
  [
    'next to a tab, in its own window',
    privately,
    [ordinary, privately],
    [['tab', { url, windowId: 2, index: 5, openerTabId: 7 }]],
  ],
  [
    'from a window without tabs, in another, which comes to the front',
    popup(false),
    [privately, ordinary],
    [
      ['tab', { url, windowId: 1 }],
      ['window 1', { focused: true }],
    ],
  ],
  [
    'from a private one without tabs, in a private one',
    popup(true),
    [ordinary, privately],
    [
      ['tab', { url, windowId: 2 }],
      ['window 2', { focused: true }],
    ],
  ],
  [
    'where there is no other of its kind, in a new one',
    popup(true),
    [ordinary],
    [['window', { url, incognito: true }]],
  ],
])('an address opens %s', async (_where, from, others, expected) => {
  windows.push(...others, ...(others.includes(from) ? [] : [from]));
  await openBeside(url, tabIn(from));
  expect(done).toEqual(expected);
});
