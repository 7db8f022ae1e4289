import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, marksAlike, type Settings } from '../src/settings';

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
