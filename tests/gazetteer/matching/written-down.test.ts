import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/gazetteer/compile';
import { phrasesOf } from '../../../src/gazetteer/linking/page/phrase';
import { matchIn, openGazetteer } from '../../../src/gazetteer/match';
import { ROW, START } from '../../../src/gazetteer/matching/capitals';
import { hasWord, roomFor } from '../../../src/gazetteer/matching/room';
import { read } from '../../../src/gazetteer/read';
import { fc } from '../../properties';

const gazetteer = openGazetteer(
  compile([
    { text: 'Bc Ab', entity: 0, name: 0 },
    { text: 'ab b', entity: 1, name: 0 },
    { text: 'U.S. Bé', entity: 2, name: 0 },
  ]),
);

/** Texts of letters and of what parts, joins and hides words. */
const texts = fc
  .array(
    fc.constantFrom(
      'A',
      'B',
      'C',
      'a',
      'b',
      'c',
      'É',
      'é',
      '1',
      '_',
      '&',
      ' ',
      '.',
      '-',
      '’',
      '中',
      '\u00ad',
      '\u0301',
    ),
    {
      maxLength: 80,
    },
  )
  .map((signs) => signs.join(''));

describe('while it matches, the matcher writes down', () => {
  it('every capital at the head of a word, and nothing but capitals', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const room = roomFor(text, gazetteer);
        matchIn(room, gazetteer.index, text);
        const { rows, length } = room.capitals;
        const marked: number[] = [];
        for (let row = 0; row < length; row += ROW) marked.push(rows[row + START] ?? 0);
        expect(marked).toEqual([...new Set(marked)].sort((a, b) => a - b));
        for (const at of marked) expect('ABCÉ').toContain(text.charAt(at));
        // After a stop a letter may belong to what is shortened: "b.A", "b. A." are one word each.
        for (const { index } of text.matchAll(
          /(?<![A-Za-zÉé0-9_中]|\u00ad|\u0301|\.(?: |\u00ad|\u0301)*)[ABCÉ]/g,
        ))
          expect(marked).toContain(index);
      }),
    );
  });

  it('every word of ASCII letters that stands free, so that no phrase is missed', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { words } = read(gazetteer, [text]);
        for (const [word] of text.matchAll(/(?<![^ ])[A-Ca-c]{2,}(?![^ ])/g))
          for (const phrase of phrasesOf([word.toLowerCase()]))
            expect(phrase.words.every((hash) => hasWord(words, hash))).toBe(true);
      }),
    );
  });
});

it.each([
  ['it ended.Lotte Vik met', [['Lotte', 'Vik']]],
  ['The quay. Old Harbour Council met', [['Old', 'Harbour', 'Council']]],
  [
    'said J. D. Vance of the U.S. Senate',
    [
      ['J', 'D', 'Vance'],
      ['U.S', 'Senate'],
    ],
  ],
  ['Lotte van der Hoek and al-Raisi', [['Lotte', 'van', 'der', 'Hoek'], ['al-Raisi']]],
  ['l’Île-de-France, McDonald’s', [['l’Île-de-France'], ['McDonald']]],
] as const)('the runs of “%s” are its names', (text, runs) => {
  const [block] = read(gazetteer, [text]).blocks;
  expect(block?.runs.map((run) => run.words.map((word) => word.text))).toEqual(runs);
});
