import { beforeEach, describe, expect, test, vi } from 'vitest';
import { lookUp, offerLookUp } from '../../../src/background/searching/look-up';
import { popupAddress, popupView } from '../../../src/messages/popup-view';

const POPUP = 'chrome-extension://x/src/popup/index.html';
const { calls, may } = vi.hoisted(() => ({
  calls: [] as [string, unknown][],
  may: { open: true },
}));

vi.mock('../../../src/browser', () => ({
  browser: {
    runtime: { getURL: (path: string) => `chrome-extension://x/${path}` },
    i18n: { getMessage: (key: string) => key },
    contextMenus: {
      removeAll: async () => void calls.push(['removeAll', null]),
      create: (what: unknown) => void calls.push(['menu', what]),
    },
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

  test.each<[string, { id?: number; index: number } | undefined]>([
    ['no tab', undefined],
    ['a panel, which is in no tab', { index: -1 }],
    ['a window without tabs', { id: -1, index: -1 }],
  ])('opens a tab where the click came from %s', async (_, from) => {
    await lookUp(click('Interpol'), from as never);
    expect(calls).toEqual([['create', { url: `${POPUP}?query=Interpol` }]]);
  });

  test('in the first tab opens the popup, or a tab beside that one', async () => {
    may.open = false;
    await lookUp(click('Interpol'), { id: 0, index: 0, windowId: 1 } as never);
    expect(calls.map(([what]) => what)).toEqual(['setPopup', 'openPopup', 'setPopup', 'create']);
    expect(calls.at(-1)?.[1]).toMatchObject({ index: 1, windowId: 1 });
  });

  test('is offered in the menu of selected text, once however often it is installed', async () => {
    await offerLookUp();
    expect(calls).toEqual([
      ['removeAll', null],
      ['menu', { id: 'look-up', title: 'look_up_selection', contexts: ['selection'] }],
    ]);
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
