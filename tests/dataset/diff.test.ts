import { describe, expect, test } from 'vitest';
import { type Difference, diffInSteps } from '../../src/dataset/diff';
import type { Entity, Statement } from '../../src/model/entity';
import { record } from './record';

function diff(before: readonly Entity[], after: readonly Entity[]): Difference {
  const steps = diffInSteps(before, after);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const held = (change: Partial<Statement> = {}): Statement => ({
  property: 'position-held',
  value: 'Director',
  start: '2019',
  sources: ['a'],
  ...change,
});

describe('what changed', () => {
  test('is told by id: new, changed and gone', () => {
    const before = [record('a'), record('b'), record('c')];
    const after = [record('b'), record('c', { caption: 'Sea' }), record('d')];
    const { added, changed, removed, some } = diff(before, after);
    expect([added, changed, removed]).toEqual([1, 1, 1]);
    expect(some.map(({ id, what }) => `${id} ${what}`).sort()).toEqual([
      'a removed',
      'c changed',
      'd added',
    ]);
  });

  test('says which statements are new and which are gone', () => {
    const [change] = diff(
      [record('a', { statements: [held()] })],
      [
        record('a', {
          statements: [held({ end: '2024' }), held({ value: 'Senator', start: '2025' })],
        }),
      ],
    ).some;
    expect(change).toMatchObject({
      now: ['Director (2019–2024)', 'Senator (2025–)'],
      before: ['Director (2019–)'],
    });
  });

  test.each<[string, Partial<Entity>]>([
    ['when it was last looked at', { lastVerified: '2026-12-31' }],
    ['the date of its summary', { summary: { text: record('a').summary.text, asOf: '2027' } }],
    ['the date a statement speaks for', { statements: [held({ asOf: '2026-12' })] }],
  ])('is not %s', (_, later) => {
    const before = record('a', { statements: later.statements ? [held({ asOf: '2026' })] : [] });
    expect(diff([before], [{ ...before, ...later }])).toMatchObject({ changed: 0 });
  });

  test('shows the first of many and counts all', () => {
    const many = Array.from({ length: 1_000 }, (_, n) => record(`r-${n}`));
    const { added, some } = diff([], many);
    expect([added, some.length]).toEqual([1_000, 40]);
  });
});
