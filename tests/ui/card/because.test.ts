import { beforeEach, expect, test, vi } from 'vitest';
import { evidenceWords, needsBecause } from '../../../src/ui/card/Because';
import { ALL, mara, surnameMention } from '../entities';
import { resetScene } from '../fake-browser';

vi.mock('../../../src/browser', () => import('../fake-browser'));
beforeEach(resetScene);

test.each([
  ['Ellison', true],
  ['Mara Ellison', false],
  ['MARA ELLISON', false],
])('whether a card says why “%s” is Mara Ellison: %s', (exact, says) => {
  expect(needsBecause({ ...surnameMention, exact, others: [] }, mara)).toBe(says);
});

test('of many who speak for a reading three are named', () => {
  const [words] = evidenceWords([{ type: 'related', to: ALL.map(({ id }) => id) }], ALL);
  const [a, b, c] = ALL.map(({ caption }) => caption);
  expect(words).toBe(`the page also names ${a}, ${b} and ${c}`);
});
