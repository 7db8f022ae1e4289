// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { TryIt } from '../../src/welcome/TryIt';
import { mara } from './entities';
import { scene } from './fake-browser';
import { stage } from './stage';

vi.mock('../../src/browser', () => import('./fake-browser'));
const { show, settle, text, all, click } = stage();

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

/** The paragraph, whose first name has a card with a link in it. */
async function open(): Promise<void> {
  const entity = { ...mara, id: 'interpol', caption: 'Interpol' };
  const { card } = scene.background;
  scene.background = {
    ...scene.background,
    card: ({ id }) => (id === 'interpol' ? { entity } : card({ id }, undefined)),
  };
  await show(<TryIt />);
}

test('a link in its card leads on, and Back leads back', async () => {
  await open();
  await click('Interpol');
  await settle();
  const now = () => [all('.try-card .caption')[0]?.textContent, all('[aria-label=Back]').length];
  expect(now()).toEqual(['Interpol', 0]);
  act(() => all('.then button.link')[0]?.click());
  await settle();
  expect(now()).toEqual(['Harbour Safety Board', 1]);
  await click('Back');
  await settle();
  expect(now()).toEqual(['Interpol', 0]);
});

test.each([
  ['a key moves the focus into the card', 0, true],
  ['a pointer does not', 1, false],
])('%s', async (_, detail, moves) => {
  await open();
  const [mark] = all('.mark');
  act(() => void mark?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail })));
  await settle();
  expect(all('.try-card .caption')).toHaveLength(1);
  expect(document.activeElement === all('.try-card .caption')[0]).toBe(moves);
});
