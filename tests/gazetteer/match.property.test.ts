import { expect, test } from 'vitest';
import { compile } from '../../src/gazetteer/compile';
import type { SurfaceForm } from '../../src/gazetteer/index/surface';
import { match, openGazetteer } from '../../src/gazetteer/match';
import { fc, runs } from '../properties';
import { awkwardText, piece } from '../text/arbitraries';
import { naiveMatch } from './naive';

/** Few words in many orders, so that names share prefixes, overlap and nest. */
const word = fc.constantFrom(
  'a',
  'A',
  'b',
  'B',
  'ab',
  'Ab',
  'AB',
  'aB',
  'the',
  'The',
  'st',
  's',
  '習',
  '중',
);
const joint = fc.constantFrom(
  ' ',
  ' ',
  ' ',
  '-',
  '’',
  "'",
  '. ',
  '.',
  ', ',
  '\n',
  '\n\n',
  '',
  '\u00ad',
  ' \u200b',
);
const fewWords = (most: number) =>
  fc
    .array(fc.tuple(word, joint), { minLength: 1, maxLength: most })
    .map((parts) => parts.flat().join(''));

const anyName = fc.oneof(
  fewWords(4),
  fewWords(18),
  fc.array(piece, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('')),
);
const names = fc
  .array(
    fc.record({ text: anyName, caseSensitive: fc.boolean(), entity: fc.nat(5), name: fc.nat(70) }),
    {
      maxLength: 12,
    },
  )
  .map((forms) => forms.map((form): SurfaceForm => form));

/** Texts that hold the names, in pieces and in a row, between other things. */
const textAbout = (forms: readonly SurfaceForm[]) =>
  fc
    .array(
      fc.oneof(
        fc.constantFrom('', ...forms.map(({ text }) => text)),
        fewWords(6),
        awkwardText,
        joint,
      ),
      {
        maxLength: 12,
      },
    )
    .map((parts) => parts.join(''));

const question = names.chain((forms) => fc.tuple(fc.constant(forms), textAbout(forms)));

test('the index finds what the naive loop finds, at the same places in the raw text', () => {
  fc.assert(
    fc.property(question, ([forms, text]) => {
      expect(match(openGazetteer(compile(forms)), text)).toEqual(naiveMatch(forms, text));
    }),
    { numRuns: runs(3000) },
  );
});

/** Two words in all orders: names are full of beginnings of names. */
const twoWords = (least: number, most: number) =>
  fc
    .array(fc.constantFrom('a', 'b', 'a', 'b', 'A'), { minLength: least, maxLength: most })
    .map((all) => all.join(' '));

test('names that begin inside one another are found as the naive loop finds them', () => {
  fc.assert(
    fc.property(
      fc.array(twoWords(1, 7), { maxLength: 8 }),
      twoWords(0, 40),
      fc.nat(30),
      (texts, part, times) => {
        const forms = texts.map((text, entity) => ({ text, entity, name: 0 }));
        const text = `${part} `.repeat(times);
        expect(match(openGazetteer(compile(forms)), text)).toEqual(naiveMatch(forms, text));
      },
    ),
    { numRuns: runs(300) },
  );
});

test('one open index gives the same answers, whatever it was asked before', () => {
  fc.assert(
    fc.property(question, awkwardText, ([forms, text], other) => {
      const gazetteer = openGazetteer(compile(forms));
      const first = match(gazetteer, text);
      match(gazetteer, other);
      expect(match(gazetteer, text)).toEqual(first);
    }),
    { numRuns: runs(500) },
  );
});

test('a text is matched as the sum of its paragraphs', () => {
  fc.assert(
    fc.property(question, fc.nat(400), ([forms, text], times) => {
      const gazetteer = openGazetteer(compile(forms));
      const part = `${text}\n\n`;
      const alone = match(gazetteer, part).length;
      expect(match(gazetteer, part.repeat(times)).length).toBe(alone * times);
    }),
    { numRuns: runs(200) },
  );
});
