import { expect, test } from 'vitest';
import { inCorridor } from '../../../src/content/pointing/corridor';

const line = { left: 100, top: 100, width: 80, height: 20 };
const below = { left: 100, top: 128, width: 360, height: 200 };
const above = { left: 100, top: 0, width: 360, height: 92 };
const from = { x: 140, y: 118 };

test.each([
  ['straight down to the card below', { x: 140, y: 124 }, from, below, true],
  ['slanting down towards it', { x: 160, y: 126 }, from, below, true],
  ['sideways along the line', { x: 300, y: 110 }, from, below, false],
  ['away from it', { x: 140, y: 90 }, from, below, false],
  ['past it', { x: 140, y: 400 }, from, below, false],
  ['straight up to the card above', { x: 140, y: 95 }, { x: 140, y: 102 }, above, true],
  ['down, when the card is above', { x: 140, y: 130 }, { x: 140, y: 102 }, above, false],
])('a pointer going %s: %j', (_title, pointer, left, card, expected) => {
  expect(inCorridor(pointer, left, line, card)).toBe(expected);
});
