import { describe, expect, test } from 'vitest';
import type { Entity } from '../../src/model/entity';
import { finished } from '../../src/page/finished';
import { search } from '../../src/store/search';
import { compileSearchInSteps } from '../../src/store/search-compile';
import { openSearch } from '../../src/store/search-index';
import { record } from '../dataset/record';
import { fc, runs } from '../properties';

const TODAY = '2026-11-23';

/** An index of entities that have one name each. */
function indexOf(names: readonly string[]) {
  const entities = names.map((caption, at) =>
    record(`one-${at}`, {
      caption,
      names: [{ text: caption, type: 'canonical', lang: 'en', flags: [] }],
    }),
  );
  return compiled(entities);
}

function compiled(entities: readonly Entity[]) {
  return openSearch(finished(compileSearchInSteps(entities, TODAY)));
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
    [
      'puts a surname before words that only begin so',
      'bush',
      ['Bushehr Oblast', 'Jeb Bush'],
      [1, 0],
    ],
    ['lets accents and case aside', 'jurgen STO', ['Jürgen Stock'], [0]],
    ['forgives a wrong letter', 'safegard', ['Safeguard Defenders'], [0]],
    ['forgives a letter too many', 'broowder', ['Bill Browder'], [0]],
    ['forgives two letters swapped where the halves meet', 'brodwer', ['Bill Browder'], [0]],
    ['forgives two letters swapped at the start', 'rbowder', ['Bill Browder'], [0]],
    ['forgives no second typo', 'rbowdre', ['Bill Browder'], []],
    ['finds words in another order', 'browder, bill', ['Bill Browder'], [0]],
    ['finds words that stand apart', 'general istanbul', ['General Assembly (Istanbul)'], [0]],
    ['forgives a typo in each of several words', 'angella merkle', ['Angela Merkel'], [0]],
    ['forgives none in a short one of several', 'tank man', ['Tamm Mand', 'Tang Mai'], []],
    ['takes spellings that sound alike for one', 'kashogi', ['Jamal Khashoggi'], [0]],
    ['takes c and q for k, ph for f, w and v for u', 'cuphawi', ['Qoufavi', 'Kufaui'], [1]],
    ['takes y and j for i, z for s', 'jassiya', ['Yazija', 'Jazzima'], [0]],
    ['hears an h at the start', 'hamadis', ['Ammadys', 'Hammadys'], [1]],
    ['hears an h behind a vowel', 'tahriris', ['Tarirys', 'Tahrirys'], [1]],
    ['lets no shorter word sound alike', 'kadr', ['Qhaddr'], []],
    ['prefers one typo to what sounds alike', 'kamadis', ['Qhamadys', 'Kamadus'], [1]],
    ['leaves out what a sentence adds: the', 'the taliban', ['Taliban'], [0]],
    ['leaves out what a sentence adds: ’s', 'Interpol’s', ['Interpol'], [0]],
    ['leaves out what a question adds', 'who is bill browder?', ['Bill Browder'], [0]],
    ['takes WHO for a name where nothing is asked', 'who director', ['WHO', 'FBI director'], []],
    ['leaves out what a sentence adds: Mr', 'Mr Browder', ['Bill Browder'], [0]],
    [
      'prefers a name that has it nevertheless',
      'the guardian',
      ['Guardian Council', 'The Guardian'],
      [1, 0],
    ],
    ['forgives none in three letters', 'lwa', ['Nathan Law'], []],
    ['does not take the end of a line for a letter', 'lawbill', ['Nathan Law', 'Bill Browder'], []],
    ['finds nothing for nothing', ' – ', ['Interpol'], []],
  ])('%s', (_, query, names, expected) => {
    expect(search(indexOf(names), query, 10, TODAY).map(({ entity }) => entity)).toEqual(expected);
  });

  test('of equal names puts the one first whom others’ statements name', () => {
    const named = (id: string, text: string) => ({
      caption: text,
      names: [{ text, type: 'canonical' as const, lang: 'en', flags: [] }],
      id,
    });
    const about = { property: 'wanted-by', value: 'ICC', to: 'court', sources: ['one'] } as const;
    const entities = [
      record('council', named('council', 'ICC')),
      record('court', named('court', 'ICC')),
      record('wanted', { ...named('wanted', 'Omar Vell'), statements: [about] }),
    ];
    const found = search(compiled(entities), 'icc', 10, TODAY);
    expect(found.map(({ entity }) => entity)).toEqual([1, 0]);
  });

  test('finds what trying every word of every name finds', () => {
    const word = fc.string({ unit: fc.constantFrom('x', 'y', 'm'), minLength: 1, maxLength: 8 });
    const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 30 }), name, (names, query) => {
        const found = search(indexOf(names), query, 100, TODAY).map(({ entity }) => entity);
        const wanted = naive(names, query);
        // Where nothing answers so, what does more loosely is shown.
        if (wanted.size) expect(new Set(found)).toEqual(wanted);
      }),
      { numRuns: runs(500) },
    );
  });
});

/** Entities with a word from where the name begins with the query or with a spelling one edit away, or with all its words. */
function naive(names: readonly string[], query: string): Set<number> {
  const spellings = query.length < 4 ? [query] : [query, ...edited(query)];
  const answers = (name: string) =>
    name
      .split(' ')
      .map((_, word, words) => words.slice(word).join(' '))
      .some((rest) => spellings.some((spelling) => begins(rest, spelling)));
  const asked = [...new Set(query.split(' '))];
  const hasAll = (name: string) =>
    asked.length > 1 && asked.every((word) => name.split(' ').some((one) => one.startsWith(word)));
  return new Set(names.flatMap((name, entity) => (answers(name) || hasAll(name) ? [entity] : [])));
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
