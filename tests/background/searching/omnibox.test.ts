import { beforeEach, describe, expect, test, vi } from 'vitest';
import { openEntered, suggest } from '../../../src/background/searching/omnibox';

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
    i18n: { getMessage: (key: string) => `<${key}>` },
    omnibox: { setDefaultSuggestion: (what: unknown) => void calls.push(['default', what]) },
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

vi.mock('../../../src/background/searching/search-all', () => ({
  searchAll: async (...asked: unknown[]) => {
    calls.push(['search', asked]);
    return [
      { id: 'c-i', caption: 'Crown & Isles', summary: 'A “body” of <one> \'land\' & "sea".' },
    ];
  },
}));

beforeEach(() => {
  calls.length = 0;
  Object.assign(here, { incognito: false, mayOpen: true, runtime: {} });
});

describe('what the address bar lists', () => {
  const SUMMARY = 'A “body” of &#60;one&#62; &#39;land&#39; &#38; &#34;sea&#34;.';

  test('is written as the XML that Chromium parses', async () => {
    expect(await suggest('crown')).toEqual([
      { content: 'Crown & Isles · c-i', description: `Crown &#38; Isles – ${SUMMARY}` },
    ]);
    expect(calls).toEqual([
      ['default', { description: '&#60;search_label&#62;' }],
      ['search', ['crown', 6]],
    ]);
  });

  test('is plain text in Firefox', async () => {
    here.runtime = { getBrowserInfo: () => undefined };
    const [{ description } = { description: '' }] = await suggest('crown');
    expect(description).toBe('Crown & Isles – A “body” of <one> \'land\' & "sea".');
    expect(calls[0]).toEqual(['default', { description: '<search_label>' }]);
  });

  test('is looked for by no more words than a search may have', async () => {
    await suggest('a'.repeat(900));
    expect(calls.at(-1)).toEqual(['search', ['a'.repeat(200), 6]]);
  });
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

  test('opens the card of a caption that has a dot in it', async () => {
    await openEntered('Pier 9 · east · own-7', 'currentTab');
    expect(calls).toEqual([['update', { url: `${POPUP}?card=own-7` }]]);
  });

  test.each([
    ['words that were typed', 'interpol chief', 'query=interpol+chief'],
    [
      'words with a dot between that was typed',
      'Lyon · 2nd District',
      'query=Lyon+%C2%B7+2nd+District',
    ],
  ])('and %s are searched for', async (_, entered, asked) => {
    await openEntered(entered, 'currentTab');
    expect(calls).toEqual([['update', { url: `${POPUP}?${asked}` }]]);
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
