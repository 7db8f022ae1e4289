import { fc } from '../properties';

/** Signs that have given matchers trouble, and enough plain ones to make words of. */
const PIECES = [
  ...'aAbBsS'.split(''),
  ...['Red', 'red', 'RED', 'Notice', 'Xi', 'an', 'st', 'St', 'the', 'The', 'l', 'L', 'd', 'McX'],
  ...[' ', ' ', ' ', '\u00a0', '\u2009', '\t', '\n', '\r\n', '\r', '\u2029', '\u3000'],
  ...['-', '‑', '–', '—', '/', '·', "'", '’', '‘', '.', '.', ',', ', ', ':', '“', '@', '&', '_'],
  ...['\u00ad', '\u200b', '\u200d', '\ufeff', '\u200e', '\u2068', '\u202e'],
  ...['é', 'e\u0301', '\u0301', '\u0308\u0301\u0323', 'İ', 'ı', 'ß', 'ẞ', 'ﬁ', 'Ǆ', 'ǅ', 'ſ', 'K'],
  ...['\ufdfa', '\ufdf2', '½', '²', 'Ⅳ', '㎏', 'Ａ', '．', '，', '\u0640'],
  ...['习', '近', '\uf900', '々', '〇', 'シ', 'ー', 'ｶ', 'ﾞ', 'か\u3099', 'ไ', 'ท', 'ย', '่'],
  ...['중', '국', '은', '의', '\u1100\u1161', '\u11a8'],
  ...[
    'Си',
    'й',
    'и\u0306',
    'Σ',
    'ς',
    'ά',
    'ا',
    'أ',
    '\u064e',
    'ک',
    'ש',
    '\u05c1',
    'न',
    'ि',
    '\u0e38',
  ],
  ...['😀', '👩‍👩‍👧', '𝐑', '𐐀', '𐐨', '\ud800', '\udc00', '\u{20000}', '\u{e0100}', '1', '3.5'],
];

export const piece = fc.constantFrom(...PIECES);

/** Running text with everything in it that has ever gone wrong. */
export const awkwardText = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: piece },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
    ),
    {
      maxLength: 24,
    },
  )
  .map((parts) => parts.join(''));
