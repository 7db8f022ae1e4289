import { expect, test } from 'vitest';
import { createRemovals } from '../../../src/content/pointing/removals';

test.each([
  ['two cards taken away in a second', [0, 900], 1_000, false],
  ['three in a second', [0, 500, 900], 1_000, true],
  ['three in a second, five seconds ago', [0, 500, 900], 5_001, false],
  ['three in six seconds', [0, 3_000, 6_000], 6_000, false],
])(
  'P06 a page that removes cards gets no more for a while: %s, at %j and asked at %i ms: %s',
  (_title, times, at, over) => {
    const removals = createRemovals();
    for (const each of times) removals.add(each);
    expect(removals.areTooMany(at)).toBe(over);
  },
);
