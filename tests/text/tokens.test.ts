import { describe, expect, test } from 'vitest';
import { fold } from '../../src/text/fold';
import { Gap } from '../../src/text/gaps';
import { Shape } from '../../src/text/shape';
import { tokens } from '../../src/text/tokens';
import { fc, runs } from '../properties';
import { awkwardText } from './arbitraries';
import { naiveTokens } from './naive-tokens';

describe('tokens', () => {
  test.each<[string, string, string[]]>([
    ['parts at spaces and signs', 'Hu Binchen, of (China).', ['Hu', 'Binchen', 'of', 'China']],
    ['parts at apostrophes and hyphens', 'China’s Inter-Party', ['China', 's', 'Inter', 'Party']],
    ['keeps digits and underscores', 'COVID19 a_b', ['COVID19', 'a_b']],
    ['keeps soft hyphens inside', 'Inter\u00adpol\u00ad', ['Inter\u00adpol']],
    ['takes stops into an abbreviation', 'U.S. and J. D. V. x', ['U.S.', 'and', 'J. D. V.', 'x']],
    ['leaves one stop out', 'J. Xi', ['J', 'Xi']],
    ['takes Han and kana one by one', '习近平か\u3099', ['习', '近', '平', 'か\u3099']],
    ['finds no word in signs', '… \ud800 😀 ½', ['½']],
  ])('%s: %j', (_title, text, words) => {
    expect(tokens(text).map(({ start, end }) => text.slice(start, end))).toEqual(words);
  });

  test.each<[string, string, Gap]>([
    ['nothing', '习近', Gap.None],
    ['a space', 'a b', Gap.Plain],
    ['many spaces', 'aa \t\u00a0 b', Gap.Plain],
    ['one line break', 'aa \r\n b', Gap.Plain],
    ['two line breaks', 'aa\n\nb', Gap.Break],
    ['a hyphen', 'aa-b', Gap.Plain],
    ['a hyphen with spaces', 'aa - b', Gap.Break],
    ['an apostrophe', 'aa’b', Gap.Apostrophe],
    ['a plural possessive', 'aas’ b', Gap.Plain],
    ['a comma', 'aa, b', Gap.Comma],
    ['a comma without space', '1,000', Gap.Break],
    ['the stop of a sentence', 'aa. b', Gap.Break],
    ['the stop of an initial', 'W. Bush', Gap.Plain],
    ['the stop of a title', 'Gen. Milley', Gap.Plain],
    ['anything else', 'aa: b', Gap.Break],
  ])('a gap of %s: %j', (_title, text, gap) => {
    expect(tokens(text)[1]?.before).toBe(gap);
  });

  test.each<[string, Shape]>([
    ['word', Shape.Lower],
    ['42', Shape.Lower],
    ['习', Shape.Lower],
    ['Word', Shape.Title],
    ['W', Shape.Title],
    ['3M', Shape.Title],
    ['WORD', Shape.Upper],
    ['G.M.', Shape.Upper],
    ['McWord', Shape.Mixed],
    ['eBay', Shape.Mixed],
  ])('the shape of %s', (word, shape) => {
    expect(tokens(word)[0]?.shape).toBe(shape);
  });

  test('are what the naive reader finds, in any text', () => {
    fc.assert(
      fc.property(awkwardText, (text) => {
        expect(tokens(text)).toEqual(naiveTokens(text));
      }),
      { numRuns: runs(2000) },
    );
  });

  test.each<[string, string]>([
    ['letters', 'a'.repeat(65)],
    ['combining marks', `a${'\u0301'.repeat(100_000)}`],
    ['stops', 'a.'.repeat(33)],
    ['invisible characters', `a${'\u200b'.repeat(100)}b`],
    ['expanding letters', '\ufdf2'.repeat(40)],
  ])('a word of too many %s has no key', (_title, text) => {
    expect(tokens(text).map(({ key }) => key)).toEqual(['']);
    expect(tokens(text)).toEqual(naiveTokens(text));
  });

  test('have marks in order beside a syllable of Hangul that was written in halves', () => {
    const word = '\u1100\u1161\u0e48\u0e38';
    expect(tokens(word).map(({ key }) => key)).toEqual(['가\u0e38\u0e48']);
    expect(fold(word)).toBe('가\u0e38\u0e48');
  });

  test('have the key that fold gives the word', () => {
    fc.assert(
      fc.property(awkwardText, (text) => {
        for (const { start, end, key } of tokens(text)) {
          const word = text.slice(start, end).replace(/[.．]\p{Zs}?/gu, '');
          if (key !== '') expect(key).toBe(fold(word));
        }
      }),
      { numRuns: runs(1000) },
    );
  });
});
