// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { TryIt } from '../../src/welcome/TryIt';
import { scene } from './fake-browser';
import { stage } from './stage';

vi.mock('../../src/browser', () => import('./fake-browser'));
const { show, text } = stage();

test.each([
  ['en-GB', 'An example, dated 25 Nov 2021.'],
  ['en-US', 'An example, dated Nov 25, 2021.'],
  ['de', 'Ein Beispiel vom 25. Nov. 2021.'],
  ['zh-CN', '示例，日期为2021年11月25日。'],
])('the day of the example is written as on its card in %s', async (language, words) => {
  scene.uiLanguage = language;
  await show(<TryIt />);
  expect(text()).toContain(words);
});
