import { expect, test } from 'vitest';
import { place } from '../../../src/content/card/place';

const view = { left: 0, top: 0, width: 800, height: 600 };
const card = { width: 360, height: 200, rtl: false };
const line = (left: number, top: number) => ({ left, top, width: 80, height: 20 });

test.each([
  ['below the line where it fits', line(100, 100), card, view, 'below', 100, 128],
  ['below where there is just the room', line(100, 364), card, view, 'below', 100, 392],
  ['above where there is a pixel too little', line(100, 365), card, view, 'above', 100, 157],
  ['above near the bottom', line(100, 500), card, view, 'above', 100, 292],
  ['inside the right edge', line(700, 100), card, view, 'below', 432, 128],
  [
    'inside the left edge of a scrolled visual viewport',
    line(100, 300),
    card,
    { left: 200, top: 100, width: 400, height: 500 },
    'below',
    208,
    328,
  ],
  [
    'on the side with more room where it fits on neither',
    line(10, 320),
    { width: 360, height: 900, rtl: false },
    view,
    'above',
    10,
    8,
  ],
  [
    'below where it fits on neither and there is more room',
    line(10, 100),
    { width: 360, height: 900, rtl: false },
    { ...view, height: 300 },
    'below',
    10,
    128,
  ],
  [
    'to the end of a line that is read from right to left',
    line(600, 100),
    { ...card, rtl: true },
    view,
    'below',
    320,
    128,
  ],
])('goes %s', (_title, at, size, within, side, left, top) => {
  expect(place(at, size, within)).toMatchObject({ side, left, top });
});

test.each([
  ['six tenths of a window of usual height', 800, 480],
  ['more of a short window', 300, 240],
  ['all but the edges of a window that is shorter still', 200, 184],
])('takes at most %s', (_title, height, most) => {
  const above = line(0, -1000);
  expect(place(above, { ...card, height: 900 }, { ...view, height }).maxHeight).toBe(most);
});

test('never covers the line, whatever the room', () => {
  for (let top = -40; top < 640; top += 7) {
    const at = line(100, top);
    const put = place(at, { ...card, height: 500 }, view);
    const height = Math.min(500, put.maxHeight);
    const over = put.top < at.top + at.height && put.top + height > at.top;
    expect(over && put.maxHeight > 0, `line at ${top}`).toBe(false);
    expect(put.maxHeight).toBeLessThanOrEqual(360);
  }
});
