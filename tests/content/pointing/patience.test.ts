import { expect, test } from 'vitest';
import { createPatience } from '../../../src/content/pointing/patience';

test.each([
  ['two cards taken away in a second', [0, 900], 1_000, false],
  ['three in a second', [0, 500, 900], 1_000, true],
  ['three in a second, five seconds ago', [0, 500, 900], 5_001, false],
  ['three in six seconds', [0, 3_000, 6_000], 6_000, false],
])('P06 after %s at %j, at %i ms patience is over: %s', (_title, losses, at, over) => {
  const patience = createPatience();
  for (const each of losses) patience.lost(each);
  expect(patience.isOver(at)).toBe(over);
});
