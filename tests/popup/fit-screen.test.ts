// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { fitScreen } from '../../src/popup/fit-screen';

test.each([
  ['600 px on a screen of usual height', 1040, '600px'],
  ['what is left below the toolbar on a short one', 480, '380px'],
  ['as its style says where the browser does not tell the height', 25, ''],
])('a popup is at most as high as %s', (_, availHeight, most) => {
  const root = document.createElement('div');
  fitScreen(root, { availHeight });
  expect(root.style.maxBlockSize).toBe(most);
});
