import { describe, expect, test } from 'vitest';
import { search } from '../../src/store/search';
import { compileSearchInSteps, openSearch } from '../../src/store/search-index';
import { fc, runs } from '../properties';

/** An index of entities that have one name each. */
function indexOf(names: readonly string[]) {
  const entities = names.map((text) => ({
    names: [{ text, type: 'canonical' as const, lang: 'en', flags: [] }],
  }));
  const steps = compileSearchInSteps(entities);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return openSearch(step.value);
}

describe('the search', () => {
  test.each([
    [
      'puts the whole name before names that begin so',
      'interpol',
      ['Interpol Fund', 'Interpol'],
      [1, 0],
    ],
    [
      'puts names that begin so before names with such a word',
      'law',
      ['Nathan Law', 'Lawson'],
      [1, 0],
    ],
    ['puts the shorter of two first', 'law', ['Lawrence', 'Lawson'], [1, 0]],
    ['lets accents and case aside', 'jurgen STO', ['Jürgen Stock'], [0]],
    ['forgives a wrong letter', 'safegard', ['Safeguard Defenders'], [0]],
    ['forgives a letter too many', 'broowder', ['Bill Browder'], [0]],
    ['forgives two letters swapped where the halves meet', 'brodwer', ['Bill Browder'], [0]],
    ['forgives two letters swapped at the start', 'rbowder', ['Bill Browder'], [0]],
    ['forgives no second typo', 'rbowdre', ['Bill Browder'], []],
    ['forgives none in three letters', 'lwa', ['Nathan Law'], []],
    ['does not take the end of a line for a letter', 'lawbill', ['Nathan Law', 'Bill Browder'], []],
    ['finds nothing for nothing', ' – ', ['Interpol'], []],
  ])('%s', (_, query, names, expected) => {
    expect(search(indexOf(names), query, 10).map(({ entity }) => entity)).toEqual(expected);
  });

  test('finds what trying every word of every name finds', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 8 });
    const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 30 }), name, (names, query) => {
        const found = search(indexOf(names), query, 100).map(({ entity }) => entity);
        expect(new Set(found)).toEqual(naive(names, query));
      }),
      { numRuns: runs(500) },
    );
  });
});

/** Entities with a word from where the name begins with the query or with a spelling one edit away. */
function naive(names: readonly string[], query: string): Set<number> {
  const spellings = query.length < 4 ? [query] : [query, ...edited(query)];
  const answers = (name: string) =>
    name
      .split(' ')
      .map((_, word, words) => words.slice(word).join(' '))
      .some((rest) => spellings.some((spelling) => begins(rest, spelling)));
  return new Set(names.flatMap((name, entity) => (answers(name) ? [entity] : [])));
}

/** `?` stands for any one letter or space. */
function begins(text: string, spelling: string): boolean {
  return [...spelling].every((sign, at) => (sign === '?' ? at < text.length : text[at] === sign));
}

function edited(query: string): string[] {
  return Array.from({ length: query.length }, (_, at) => [
    query.slice(0, at),
    query.slice(at),
  ]).flatMap(([head = '', tail = '']) => [
    `${head}?${tail}`,
    `${head}?${tail.slice(1)}`,
    `${head}${tail.slice(1)}`,
    `${head}${tail.charAt(1)}${tail.charAt(0)}${tail.slice(2)}`,
  ]);
}
