import { describe, expect, it } from 'vitest';
import { hidesMuch, spanGiven, tidied } from '../../src/gazetteer/reading/tidied';

describe('a text as it is read', () => {
  it.each([
    ['line breaks and indentation of the source', 'New\n      York', 'New York'],
    ['other spaces', 'Mr\u00a0Hu\u202fand\u2009Xi', 'Mr Hu and Xi'],
    ['two spaces', 'It ended.  Hu left.', 'It ended. Hu left.'],
    ['what has no width', 'New \u200bYork\ufeff', 'New York'],
    ['soft hyphens', 'Inter\u00adna\u00adtional', 'International'],
    ['a space between invisible characters', 'Hu\u200b \u200bBinchen', 'Hu Binchen'],
    ['one line break of Windows', 'Hu left.\r\nXi stayed.', 'Hu left.\nXi stayed.'],
    [
      'a line that may be shown as one, which stays',
      'Hu left.\nXi stayed.',
      'Hu left.\nXi stayed.',
    ],
    ['a blank line, which stays one', 'New \n \n York', 'New\n\nYork'],
    ['a blank line of Windows', 'New\r\n\r\nYork', 'New\n\nYork'],
    ['a line that the page breaks, which stays', 'New\u2029York', 'New\u2029York'],
  ])('%s', (_, given, text) => {
    expect(tidied(given).text).toBe(text);
  });

  it('is the text itself where nothing is to be left out', () => {
    expect(tidied('Hu Binchen').origins).toBeUndefined();
  });

  it('knows where each word of it was given', () => {
    const given = '\u200bThe\n   Inter\u00adpol  of\n\nHu\u200bBinchen ';
    const tidy = tidied(given);
    const found = [...tidy.text.matchAll(/\w+/g)].map(({ 0: word, index }) => {
      const { start, end } = spanGiven(tidy, { start: index, end: index + word.length });
      return given.slice(start, end);
    });
    expect(found).toEqual(['The', 'Inter\u00adpol', 'of', 'Hu\u200bBinchen']);
  });

  it.each([
    ['three characters without width', 'Hu\u200b\u200c\u2060 Binchen', false],
    ['four', 'Hu\u200b\u200c\u2060\u200b Binchen', true],
    ['any number of soft hyphens', 'In\u00adter\u00adna\u00adtion\u00adal\u00adly', false],
  ])('hides much or not: %s', (_, given, much) => {
    const tidy = tidied(given);
    expect(hidesMuch(tidy, { start: 0, end: tidy.text.length })).toBe(much);
  });
});
