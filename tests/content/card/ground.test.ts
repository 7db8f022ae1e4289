import { expect, test } from 'vitest';
import { isDark } from '../../../src/content/card/ground';

const NONE = { color: 'rgba(0, 0, 0, 0)', picture: false };
const on = (...colors: string[]) => colors.map((color) => ({ color, picture: false }));

test.each([
  ['black words on white', 'rgb(0, 0, 0)', on('rgb(255, 255, 255)'), false],
  ['white words on near black', 'rgb(255, 255, 255)', on('rgb(18, 18, 18)'), true],
  ['grey words on newspaper pink', 'rgb(102, 96, 92)', on('rgb(255, 241, 229)'), false],
  ['white words on mid blue', 'rgb(255, 255, 255)', on('rgb(35, 80, 142)'), true],
  ['a light box on a dark page', 'rgb(0, 0, 0)', on('rgb(250, 250, 250)', 'rgb(0, 0, 0)'), false],
  ['a veil over a dark page', 'rgb(0, 0, 0)', on('rgba(255, 255, 255, 0.1)', 'rgb(9, 9, 9)'), true],
  ['a veil that covers', 'rgb(0, 0, 0)', on('rgba(255, 255, 255, 0.9)', 'rgb(0, 0, 0)'), false],
  ['nothing but the light canvas', 'rgb(0, 0, 0)', [NONE, NONE], false],
  ['nothing but the dark canvas', 'rgb(255, 255, 255)', [NONE, NONE], true],
  ['no layer at all', 'rgb(255, 255, 255)', [], true],
  [
    'white words over a picture on a light page',
    'rgb(255, 255, 255)',
    [NONE, { color: 'rgb(255, 255, 255)', picture: true }],
    true,
  ],
  ['oklch', 'oklch(0.2 0 0)', on('oklch(0.97 0.01 80)'), false],
  ['oklab, dark', 'oklab(0.9 0 0)', on('oklab(0.2 0.01 -0.02)'), true],
  ['lab in hundredths', 'lab(10 0 0)', on('lab(96.5 -1.2 3e-05)'), false],
  ['lch in hundredths, dark', 'lch(90 0 0)', on('lch(12 4 200)'), true],
  ['a colour space by name', 'color(srgb 1 1 1)', on('color(display-p3 0.1 0.1 0.12)'), true],
  ['a clear colour of a space', 'color(srgb 0 0 0)', on('color(srgb 0 0 0 / 0)'), false],
])('tells dark from light: %s', (_title, ink, layers, dark) => {
  expect(isDark({ ink, layers })).toBe(dark);
});
