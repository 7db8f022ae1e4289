import { expect, test } from 'vitest';
import { moved, NO_TRACK, speedOf } from '../../../src/content/pointing/pointer';

const track = (...samples: [x: number, y: number, at: number][]) =>
  samples.reduce((all, [x, y, at]) => moved(all, { x, y, at }), NO_TRACK);

test.each([
  ['is not known from one sample', track([0, 0, 3]), null],
  ['is distance over time', track([0, 0, 3], [3, 4, 13]), 0.5],
  ['is the average of the last two', track([0, 0, 3], [10, 0, 13], [10, 0, 23]), 0.5],
  ['forgets older samples', track([0, 0, 3], [900, 0, 13], [901, 0, 23], [902, 0, 33]), 0.1],
  ['is not known where time stamps are tenths of a second', track([0, 0, 100], [9, 0, 200]), null],
  ['survives two samples at one time', track([0, 0, 7], [1, 0, 7]), 1],
])('the speed of a pointer %s', (_title, samples, speed) => {
  expect(speedOf(samples)).toBe(speed);
});
