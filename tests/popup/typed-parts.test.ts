import { expect, test } from 'vitest';
import { saysAll, typedParts } from '../../src/popup/typed-parts';

/** What was typed in brackets. */
const shown = (text: string, query: string) =>
  typedParts(text, query)
    .map(({ words, typed }) => (typed ? `[${words}]` : words))
    .join('');

test.each([
  ['a beginning', 'Hu Binchen', 'hu', '[Hu] Binchen'],
  ['the beginnings of several words, in any order', 'Hu Binchen', 'bin hu', '[Hu] [Bin]chen'],
  ['letters without their accents', 'Jürgen Stock', 'jurg', '[Jürg]en Stock'],
  ['accents as marks of their own', 'Ju\u0308rgen', 'jur', '[Ju\u0308r]gen'],
  [
    'a mistyped word as far as it is right',
    'Safeguard Defenders',
    'safegard',
    '[Safeg]uard Defenders',
  ],
  ['a word with a letter too many', 'Interpol', 'interpoll', '[Interpol]'],
  ['nothing in the middle of a word', 'Mara Ellison', 'a', 'Mara Ellison'],
  ['less than three letters of a mistyped word not', 'Maria', 'mox', 'Maria'],
  ['what an apostrophe parts', 'Côte d’Ivoire', "cote d'ivo", '[Côte] [d]’[Ivo]ire'],
  ['Chinese', '国际刑警组织', '国际', '[国际]刑警组织'],
  ['letters outside the first plane', '𐐀𐐁', '𐐨', '[𐐀]𐐁'],
  ['no words at all', 'Interpol', '  ', 'Interpol'],
])('finds %s', (_title, text, query, expected) => {
  expect(shown(text, query)).toBe(expected);
});

test.each([
  ['in any order', 'Interpol leak of 2026', '2026 interp', true],
  ['accents aside', 'Jürgen Stock', 'jurgen', true],
  ['not where a word is missing', 'President of Interpol', 'interpol chief', false],
  ['not by the middle of a word', 'American Israel Public Affairs Committee', 'rael', false],
])('a text says a query %s', (_title, text, query, expected) => {
  expect(saysAll(text, query)).toBe(expected);
});
