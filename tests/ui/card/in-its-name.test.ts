import { expect, test } from 'vitest';
import type { Entity } from '../../../src/model/entity';
import type { Statement } from '../../../src/model/statement';
import { isInItsName } from '../../../src/ui/card/in-its-name';

test.each([
  ['Ministry of Justice of Kenya', 'located-in', 'Kenya', true],
  ['Lyon’s old town', 'located-in', 'Lyon', true],
  ['Central Bank of Nigeria', 'located-in', 'Niger', false],
  ['Interpol', 'located-in', 'Lyon', false],
  ['Ministry of Justice of Kenya', 'part-of', 'Kenya', false],
])('whether the name of %s tells its %s, %s', (caption, property, value, told) => {
  // No more of either is asked for.
  const statement = { property, value } as unknown as Statement;
  expect(isInItsName({ caption } as Entity, statement)).toBe(told);
});
