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
  ['aside, within sixty degrees and a line', { x: 173, y: 126 }, from, below, true],
  ['aside, beyond them', { x: 175, y: 126 }, from, below, false],
  ['to the left of the card, steeply', { x: 96, y: 128 }, { x: 104, y: 118 }, below, true],
  ['to the left of the card, flat', { x: 96, y: 124 }, { x: 104, y: 118 }, below, false],
  ['to the right of the card, flat', { x: 464, y: 124 }, { x: 456, y: 118 }, below, false],
  ['off the word, still in its line', { x: 186, y: 108 }, { x: 178, y: 108 }, below, true],
  [
    'off the word, in its line, under the card',
    { x: 186, y: 116 },
    { x: 178, y: 116 },
    above,
    true,
  ],
  ['away from it', { x: 140, y: 90 }, from, below, false],
  ['past it', { x: 140, y: 400 }, from, below, false],
  ['straight up to the card above', { x: 140, y: 95 }, { x: 140, y: 102 }, above, true],
  ['down, when the card is above', { x: 140, y: 130 }, { x: 140, y: 102 }, above, false],
])('a pointer going %s: %j', (_title, pointer, left, card, expected) => {
  expect(inCorridor(pointer, left, line, card)).toBe(expected);
});
