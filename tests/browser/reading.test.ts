import { afterAll, beforeAll, describe } from 'vitest';
import { cardInside } from './card-inside';
import { cardPlace } from './card-place';
import { hand } from './hand';
import { change, inBothBrowsers } from './harness';
import { lookUp } from './look-up';
import { ownPages } from './own-pages';
import { surfaces } from './surfaces';

// Everything a reader does, in one session of each browser.
inBothBrowsers('reading', (name, world) => {
  describe('our own pages', () => ownPages(world));
  describe('popup, options and settings', () => surfaces(name, world));
  describe('looking up', () => lookUp(name, world));
  describe('the card', () => {
    const many = { density: 'every', marksPerThousandWords: 1000, openDelayMs: 100 } as const;
    beforeAll(() => change(world(), many));
    afterAll(() =>
      change(world(), { density: 'section', marksPerThousandWords: 12, openDelayMs: 300 }),
    );
    describe('under a reader’s hand', () => hand(world));
    describe('where it stands', () => cardPlace(name, world));
    describe('what can be done in it', () => cardInside(world));
  });
});
