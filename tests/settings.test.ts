import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  changeSettings,
  DEFAULT_SETTINGS,
  forPage,
  knownNoMore,
  marksAlike,
  nowKnown,
  parseSettings,
  readSettings,
  type Settings,
} from '../src/settings';
import { browserState, standIn } from './background/awake';

vi.mock('../src/browser', async () => (await import('./background/awake')).fakeBrowser);

test('whoever has set nothing has the quiet defaults, and reads where each page is clicked for', () => {
  expect(parseSettings(undefined)).toEqual(DEFAULT_SETTINGS);
  expect(DEFAULT_SETTINGS).toMatchObject({
    density: 'section',
    marksPerThousandWords: 12,
    markWellKnown: false,
    markStyle: 'dotted',
    openDelayMs: 300,
    theme: 'page',
    badge: true,
    siteMode: 'click',
  });
});

test.each([
  { markStyle: ['dotted', 'line', 'tint'] },
  { theme: ['page', 'system', 'light', 'dark'] },
  { siteMode: ['all', 'list', 'click'] },
])('what the options offer is kept: %j', (offered) => {
  for (const [key, values] of Object.entries(offered))
    for (const value of values)
      expect(parseSettings({ [key]: value })).toMatchObject({ [key]: value });
});

const CHANGES: readonly [change: Partial<Settings>, alike: boolean][] = [
  [{}, true],
  [{ theme: 'dark' }, true],
  [{ markStyle: 'tint' }, true],
  [{ openDelayMs: 500 }, true],
  [{ badge: false, siteMode: 'all', pausedSites: ['news.example'] }, true],
  [{ kinds: [...DEFAULT_SETTINGS.kinds] }, true],
  [{ density: 'every' }, false],
  [{ marksPerThousandWords: 30 }, false],
  [{ markWellKnown: true }, false],
  [{ kinds: ['person'] }, false],
  [{ known: ['interpol'] }, false],
];

test.each(CHANGES)('%j leaves a page’s marks as they are: %s', (change, alike) => {
  expect(marksAlike(DEFAULT_SETTINGS, { ...DEFAULT_SETTINGS, ...change })).toBe(alike);
});

test('a page is told how to mark, and of the reader’s sites what holds for its own', () => {
  const sites = {
    siteMode: 'list',
    pausedSites: ['a.example'],
    pickedSites: ['b.example'],
  } as const;
  const { badge, siteMode, pausedSites, pickedSites, ...marking } = DEFAULT_SETTINGS;
  const told = (host: string) => forPage({ ...DEFAULT_SETTINGS, ...sites }, host);
  expect(told('a.example')).toEqual({ ...marking, runs: false });
  expect(told('b.example')).toEqual({ ...marking, runs: true });
  expect(told('c.example')).toEqual({ ...marking, runs: false });
});

test.each<[siteMode: Settings['siteMode'], paused: boolean, picked: boolean, runs: boolean]>([
  ['all', false, false, true],
  ['all', true, true, false],
  ['list', false, true, true],
  ['list', true, true, false],
  ['list', false, false, false],
  ['click', false, true, false],
])('set to %s, a site that is paused (%s) and picked (%s) is marked: %s', (...row) => {
  const [siteMode, paused, picked, runs] = row;
  const [pausedSites, pickedSites] = [paused, picked].map((on) => (on ? ['a.example'] : []));
  const settings = parseSettings({ siteMode, pausedSites, pickedSites });
  expect(forPage(settings, 'a.example').runs).toBe(runs);
});

const UNSET = DEFAULT_SETTINGS;
test.each<[key: keyof Settings, stored: unknown, read: unknown]>([
  ['openDelayMs', 100, 100],
  ['openDelayMs', 99, UNSET.openDelayMs],
  ['openDelayMs', 2000, 2000],
  ['openDelayMs', 2001, UNSET.openDelayMs],
  ['openDelayMs', '500', UNSET.openDelayMs],
  ['marksPerThousandWords', 1, 1],
  ['marksPerThousandWords', 0, UNSET.marksPerThousandWords],
  ['marksPerThousandWords', 1000, 1000],
  ['marksPerThousandWords', 1001, UNSET.marksPerThousandWords],
  ['markStyle', 'line', 'line'],
  ['markStyle', 'tint', 'tint'],
  ['markStyle', 'red', 'dotted'],
  ['theme', 'system', 'system'],
  ['theme', 'light', 'light'],
  ['theme', 'red', 'page'],
  ['siteMode', 'all', 'all'],
  ['siteMode', 'none', 'click'],
  ['density', 'every', 'every'],
  ['density', 'none', UNSET.density],
  ['badge', false, false],
  ['badge', 0, true],
  ['kinds', ['law', 'person', 'nonsense', 5], ['person', 'law']],
  ['kinds', [], []],
  ['kinds', 'person', UNSET.kinds],
  ['known', ['lee', 5], ['lee']],
  ['known', 'lee', []],
  ['pickedSites', 'a.example', []],
])('of %s, %j in storage is read as %j', (key, stored, read) => {
  expect(parseSettings({ [key]: stored })).toEqual({ ...UNSET, [key]: read });
});

test.each([undefined, null, 'x', []])('settings that are %j are those at first', (stored) => {
  expect(parseSettings(stored)).toEqual(UNSET);
});

test.each<[host: string, kept: boolean]>([
  ['news.example', true],
  ['xn--mnchen-3ya.de', true],
  ['under_score.example', true],
  ['127.0.0.1', true],
  ['[2001:db8::1]', true],
  ['news.example.', true],
  ['', false],
  ['foo.*', false],
  ['*', false],
  ['news.example:8080', false],
  ['news.example/path', false],
  ['two words', false],
  ['<script>', false],
  ['NEWS.example', false],
])(
  'a list of sites that holds %j, which no browser may make a pattern of, keeps it: %s',
  (host, kept) => {
    const hosts = kept ? ['a.example', host] : ['a.example'];
    const stored = { pausedSites: ['a.example', host], pickedSites: ['a.example', host] };
    expect(parseSettings(stored)).toMatchObject({ pausedSites: hosts, pickedSites: hosts });
  },
);

describe('changes of settings at once', () => {
  beforeEach(() => {
    standIn();
    browserState.local.clear();
  });
  afterEach(() => vi.unstubAllGlobals());

  test('of different settings are all kept', async () => {
    await Promise.all([
      changeSettings({ badge: false }),
      changeSettings({ theme: 'dark' }),
      changeSettings({ markWellKnown: true }),
    ]);
    expect(await readSettings()).toMatchObject({
      badge: false,
      theme: 'dark',
      markWellKnown: true,
    });
  });

  test('of one list are all kept, where each says what it adds or takes away', async () => {
    await changeSettings({ known: ['lyon'] });
    await Promise.all(['interpol', 'ipac', 'lyon'].map((id) => changeSettings(nowKnown(id))));
    await changeSettings(knownNoMore('lyon'));
    expect((await readSettings()).known).toEqual(['interpol', 'ipac']);
  });
});
