import { expect, test } from 'vitest';
import { finished } from '../../src/page/finished';
import { compileSearchInSteps } from '../../src/store/search-compile';
import { openSearch } from '../../src/store/search-index';
import { partlyNamed } from '../../src/store/search-partly';
import { record } from '../dataset/record';

const ENTITIES = [
  ['Mara Ellison'],
  ['Mara Castle', 'Old Castle'],
  ['Ellisonville'],
  ['Mara Quay', 'Ferry Trust'],
  ['Olga Mar'],
].map((names, at) =>
  record(`one-${at}`, {
    caption: names[0] ?? '',
    names: names.map((text) => ({ text, type: 'canonical', lang: 'en', flags: [] })),
    statements: at ? [] : [{ property: 'position-held', value: 'judge of Lyon', sources: ['a'] }],
  }),
);
const index = openSearch(finished(compileSearchInSteps(ENTITIES, '2026-11-23')));

test.each<[title: string, words: string, found: string[]]>([
  [
    'who has two of them, then one',
    'mara ellison fbi',
    ['Mara Ellison–fbi', 'Mara Quay–ellison fbi', 'Mara Castle–ellison fbi'],
  ],
  [
    'of two with two, who has the rarer',
    'ellison mara castle',
    ['Mara Ellison–castle', 'Mara Castle–ellison', 'Mara Quay–ellison castle'],
  ],
  [
    'the rarer word before a shorter name',
    'fbi ferry castle',
    ['Mara Quay–fbi castle', 'Mara Castle–fbi ferry'],
  ],
  ['the last word while it is typed', 'fbi elli', ['Mara Ellison–fbi', 'Ellisonville–fbi']],
  ['no word of two letters before it is typed out', 'fbi el', []],
  ['no other word before it is typed out', 'elli fbi', []],
  [
    'a word of three letters as it is typed',
    'fbi mar',
    ['Mara Ellison–fbi', 'Olga Mar–fbi', 'Mara Quay–fbi', 'Mara Castle–fbi'],
  ],
  [
    'who has the words in two names, once',
    'mara trust ferry fbi',
    ['Mara Quay–fbi', 'Mara Ellison–trust ferry fbi', 'Mara Castle–trust ferry fbi'],
  ],
  ['no office', 'judge fbi', []],
])('of some words of a query in names are found: %s', (_title, words, found) => {
  expect(ofSome(words)).toEqual(found);
});

test('no more are given than are asked for', () => {
  expect(ofSome('mara fbi', 2)).toEqual(ofSome('mara fbi').slice(0, 2));
});

/** Captions, with the words that are missing. */
function ofSome(words: string, limit = 10): string[] {
  return partlyNamed(index, words.split(' '), limit).map(
    ({ ref, missing }) => `${ENTITIES[ref.entity]?.caption}–${missing.join(' ')}`,
  );
}
