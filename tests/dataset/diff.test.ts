import { describe, expect, test } from 'vitest';
import { type Difference, diffInSteps } from '../../src/dataset/diff';
import type { Entity } from '../../src/model/entity';
import type { Statement } from '../../src/model/statement';
import { finished } from '../../src/page/finished';
import { fc } from '../properties';
import { record } from './record';

function diff(before: readonly Entity[], after: readonly Entity[]): Difference {
  return finished(diffInSteps(before, after));
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

  const name = (text: string) => ({ text, lang: 'en', type: 'alias' as const, flags: [] });
  test.each<
    [part: string, was: Partial<Entity>, is: Partial<Entity>, now: string[], before: string[]]
  >([
    [
      'statements',
      { statements: [held()] },
      { statements: [held({ end: '2024' }), held({ value: 'Senator', start: '2025' })] },
      ['Director (2019–2024)', 'Senator (2025–)'],
      ['Director (2019–)'],
    ],
    [
      'details',
      { statements: [held()] },
      { statements: [held({ claimedBy: 'the Courier' })] },
      ['Director (2019–)'],
      [],
    ],
    ['caption', { caption: 'Sea' }, { caption: 'Lake' }, ['Lake'], ['Sea']],
    ['names', { names: [name('Sea')] }, { names: [name('Sea'), name('C')] }, ['C'], []],
    [
      'summary',
      { summary: { text: 'A sea.', asOf: '2026' } },
      { summary: { text: 'A lake.', asOf: '2026' } },
      ['A lake.'],
      ['A sea.'],
    ],
    ['kind', { kind: 'body' }, { kind: 'company' }, ['company'], ['body']],
    [
      'ids',
      { ids: { wikidata: null, enwiki: 'Sea' } },
      { ids: { wikidata: 'Q1', enwiki: 'Sea' } },
      ['Q1'],
      [],
    ],
    ['site', {}, { site: 'https://sea.example/' }, ['https://sea.example/'], []],
  ])('says so where it is only its %s', (part, was, is, now, before) => {
    const { changed, some } = diff([record('a', was)], [record('a', is)]);
    expect(changed).toBe(1);
    expect(some[0]?.parts).toEqual([{ part, now, before }]);
  });

  test('is said of every changed record, whatever of it has changed', () => {
    const value = fc.record({
      caption: fc.constantFrom('Sea', 'Lake'),
      kind: fc.constantFrom('body', 'company'),
      names: fc.array(fc.constantFrom('A', 'B', 'C').map(name), { maxLength: 4 }),
      statements: fc.array(
        fc
          .record({ value: fc.constantFrom('x', 'y'), claimedBy: fc.constantFrom('P', 'Q') })
          .map(held),
        { maxLength: 4 },
      ),
    });
    fc.assert(
      fc.property(value, value, (was, is) => {
        const { changed, some } = diff([record('a', was)], [record('a', is)]);
        expect(some.map(({ parts }) => parts.length > 0)).toEqual(changed ? [true] : []);
        if (was.caption !== is.caption || was.kind !== is.kind) expect(changed).toBe(1);
      }),
    );
  });

  test.each<[string, Partial<Entity>]>([
    ['when it was last looked at', { lastVerified: '2026-12-31' }],
    ['the date of its summary', { summary: { text: record('a').summary.text, asOf: '2027' } }],
    ['the date a statement speaks for', { statements: [held({ asOf: '2026-12' })] }],
    ['the order of its names', { names: [name('b'), name('a')] }],
  ])('is not %s', (_, later) => {
    const statements = later.statements ? [held({ asOf: '2026' })] : [];
    const before = record('a', { statements, names: [name('a'), name('b')] });
    expect(diff([before], [{ ...before, ...later }])).toMatchObject({ changed: 0 });
  });

  test('shows the first of many and counts all', () => {
    const many = Array.from({ length: 1_000 }, (_, n) => record(`r-${n}`));
    const { added, some } = diff([], many);
    expect([added, some.length]).toEqual([1_000, 40]);
  });
});
