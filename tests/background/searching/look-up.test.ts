import { beforeEach, describe, expect, test, vi } from 'vitest';
import { lookUp } from '../../../src/background/searching/look-up';
import { popupAddress, popupView } from '../../../src/messages/popup-view';

const POPUP = 'chrome-extension://x/src/popup/index.html';
const { calls, may } = vi.hoisted(() => ({
  calls: [] as [string, unknown][],
  may: { open: true },
}));

vi.mock('../../../src/browser', () => ({
  browser: {
    runtime: { getURL: (path: string) => `chrome-extension://x/${path}` },
    action: {
      setPopup: async (what: unknown) => void calls.push(['setPopup', what]),
      openPopup: async () => {
        calls.push(['openPopup', null]);
        if (!may.open) throw new Error('no window to open a popup in');
      },
    },
    tabs: { create: async (what: unknown) => void calls.push(['create', what]) },
  },
}));

const tab = { id: 7, index: 2, windowId: 1, highlighted: true, active: true } as never; // all that is read
const click = (selectionText: string, menuItemId = 'look-up') =>
  ({ menuItemId, selectionText, editable: false, modifiers: [] }) as never; // all that is read

beforeEach(() => {
  calls.length = 0;
  may.open = true;
});

describe('looking up selected text', () => {
  test('opens the popup with it, in this tab alone, and leaves the popup as it was', async () => {
    await lookUp(click(' Hu\n Binchen '), tab);
    expect(calls).toEqual([
      ['setPopup', { tabId: 7, popup: `${POPUP}?query=Hu+Binchen` }],
      ['openPopup', null],
      ['setPopup', { tabId: 7, popup: POPUP }],
    ]);
  });

  test('falls back to a tab beside the page where no popup may open', async () => {
    may.open = false;
    await lookUp(click('Interpol'), tab);
    expect(calls.slice(2)).toEqual([
      ['setPopup', { tabId: 7, popup: POPUP }],
      ['create', { url: `${POPUP}?query=Interpol`, index: 3, windowId: 1 }],
    ]);
  });

  test('P44 of words selected in Chromium’s private windows the address of no other window tells', async () => {
    may.open = false;
    await lookUp(click('Interpol'), { ...(tab as object), incognito: true } as never);
    expect(calls.at(-1)).toEqual(['create', { url: POPUP, index: 3, windowId: 1 }]);
  });

  test('opens a tab where the click came from no tab', async () => {
    await lookUp(click('Interpol'), undefined);
    expect(calls).toEqual([['create', { url: `${POPUP}?query=Interpol` }]]);
  });

  test.each([
    ['nothing but space', click(' \n')],
    ['another entry of the menu', click('Interpol', 'other')],
  ])('does nothing for %s', async (_, what) => {
    await lookUp(what, tab);
    expect(calls).toEqual([]);
  });
});

describe('the address of the popup', () => {
  test.each([
    ['says nothing where nothing is asked', {}, {}],
    ['keeps signs', { query: 'A&B=“C”?' }, { query: 'A&B=“C”?' }],
    ['names a card', { card: 'hu-binchen' }, { card: 'hu-binchen' }],
    ['takes no more than a search may ask', { query: 'a'.repeat(900) }, { query: 'a'.repeat(200) }],
  ])('%s', (_, what, read) => {
    expect(popupView(new URL(popupAddress(what)).search)).toEqual(read);
  });
});
