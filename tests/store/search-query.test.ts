import { expect, test } from 'vitest';
import { parseQuery } from '../../src/store/search-query';

test.each<[title: string, query: string, bare: string, words: string[]]>([
  ['nothing', ' – ', '', []],
  ['a name', 'Jürgen Stock', 'jurgen stock', ['jurgen', 'stock']],
  ['titles before a name', 'the Dr Mr Stock', 'stock', ['stock']],
  ['a title behind a name', 'Strange Dr', 'strange dr', ['strange', 'dr']],
  ['a title alone', 'Sir', 'sir', ['sir']],
  ['an s behind an apostrophe', 'Interpol’s chief', 'interpol chief', ['interpol', 'chief']],
  ['a T behind an apostrophe', 'Pak’t', 'pak t', ['pak', 't']],
  ['an S that stands alone', 'S Club', 's club', ['club']],
  ['words that say nothing', 'head of the board', 'head of the board', ['head', 'board']],
  ['a word twice', 'Duran Duran', 'duran duran', ['duran']],
  ['Chinese, without spaces', '国际刑警', '国 际 刑 警', ['国 际 刑 警']],
  ['Chinese in two words', '国际 刑警', '国 际 刑 警', ['国 际', '刑 警']],
  ['a question', 'who is Bill Browder?', 'bill browder', ['bill', 'browder']],
  ['a question of things', 'what are the Gulenists', 'gulenists', ['gulenists']],
  ['a question not yet asked', 'who is', 'who is', ['who', 'is']],
  ['WHO before another word', 'WHO chief', 'who chief', ['who', 'chief']],
  ['a verb behind another word', 'Isis is strong', 'isis is strong', ['isis', 'is', 'strong']],
  [
    'eight words',
    'a1 b2 c3 d4 e5 f6 g7 h8',
    'a1 b2 c3 d4 e5 f6 g7 h8',
    'a1 b2 c3 d4 e5 f6 g7 h8'.split(' '),
  ],
  ['a sentence', 'a1 b2 c3 d4 e5 f6 g7 h8 i9', 'a1 b2 c3 d4 e5 f6 g7 h8 i9', []],
])('of a query with %s, name and words are read', (_title, query, bare, words) => {
  expect(parseQuery(query)).toMatchObject({ bare, words });
});
