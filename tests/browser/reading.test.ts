import { afterAll, beforeAll, describe } from 'vitest';
import { cardInside } from './card-inside';
import { cardPlace } from './card-place';
import { cardSays } from './card-says';
import { documents } from './documents';
import { hand } from './hand';
import { change, inBothBrowsers } from './harness';
import { life } from './life';
import { lookUp } from './look-up';
import { markRules } from './mark-rules';
import { ownPages } from './own-pages';
import { spine } from './spine';
import { surfaces } from './surfaces';
import { systemAsks } from './system-asks';

// Everything a reader does, in one session of each browser.
inBothBrowsers('reading', (name, world) => {
  describe('our own pages', () => ownPages(world));
  describe('popup, options and settings', () => surfaces(name, world));
  describe('what the system asks for', () => systemAsks(name, world));
  describe('looking up', () => lookUp(name, world));
  describe('marks', () => markRules(world));
  describe('the card', () => {
    const many = { density: 'every', marksPerThousandWords: 1000, openDelayMs: 100 } as const;
    beforeAll(() => change(world(), many));
    afterAll(() =>
      change(world(), { density: 'section', marksPerThousandWords: 12, openDelayMs: 300 }),
    );
    describe('under a reader’s hand', () => hand(world));
    describe('where it stands', () => cardPlace(name, world));
    describe('what it says', () => cardSays(world));
    describe('what can be done in it', () => cardInside(world));
    describe('on documents of every kind', () => documents(world));
    describe('and the page under it', () => spine(world));
  });
  describe('the extension’s life', () => life(name, world));
});
