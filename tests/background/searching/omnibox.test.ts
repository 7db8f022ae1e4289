import { beforeEach, describe, expect, test, vi } from 'vitest';
import { openEntered } from '../../../src/background/searching/omnibox';

const POPUP = 'chrome-extension://x/src/popup/index.html';
const CARD = `${POPUP}?card=interpol`;
const { calls, here } = vi.hoisted(() => ({
  calls: [] as [string, unknown][],
  here: { incognito: false, mayOpen: true, runtime: {} as Record<string, unknown> },
}));

vi.mock('../../../src/browser', () => ({
  browser: {
    get runtime() {
      return { getURL: (path: string) => `chrome-extension://x/${path}`, ...here.runtime };
    },
    action: {
      setPopup: async (what: { popup: string }) => void calls.push(['setPopup', what.popup]),
      openPopup: async () => {
        if (!here.mayOpen) throw new Error('no window to open a popup in');
        calls.push(['openPopup', null]);
      },
    },
    tabs: {
      query: async () => [{ id: 7, index: 2, windowId: 1, incognito: here.incognito }],
      update: async (what: unknown) => void calls.push(['update', what]),
      create: async (what: unknown) => void calls.push(['create', what]),
    },
  },
}));

beforeEach(() => {
  calls.length = 0;
  Object.assign(here, { incognito: false, mayOpen: true, runtime: {} });
});

describe('what was picked in the address bar', () => {
  const pick = (where: 'currentTab' | 'newForegroundTab') =>
    openEntered('Interpol · interpol', where);

  test('opens in the tab, or in a new one where the reader wants that', async () => {
    await pick('currentTab');
    await pick('newForegroundTab');
    expect(calls).toEqual([
      ['update', { url: CARD }],
      ['create', { url: CARD, active: true }],
    ]);
  });

  test('opens in Firefox’s private tabs too', async () => {
    Object.assign(here, { incognito: true, runtime: { getBrowserInfo: () => undefined } });
    await pick('currentTab');
    expect(calls).toEqual([['update', { url: CARD }]]);
  });

  test('opens in the popup over Chromium’s private tabs, which show no page of an extension', async () => {
    here.incognito = true;
    await pick('currentTab');
    expect(calls.slice(0, 2)).toEqual([
      ['setPopup', CARD],
      ['openPopup', null],
    ]);
    expect(calls.map(([what]) => what)).not.toContain('update');
  });

  test('P44 from Chromium’s private tabs no address of a window that is not private tells what was looked for', async () => {
    Object.assign(here, { incognito: true, mayOpen: false });
    await pick('currentTab');
    expect(calls.at(-1)).toEqual(['create', { url: POPUP }]);
    await pick('newForegroundTab');
    expect(calls.at(-1)).toEqual(['create', { url: POPUP, active: true }]);
    here.runtime = { getBrowserInfo: () => undefined };
    await pick('newForegroundTab');
    expect(calls.at(-1)).toEqual(['create', { url: CARD, active: true }]);
  });
});
