import { expect, test } from 'vitest';
import { readLetters } from '../../../src/gazetteer/matching/read-letters';
import { END } from '../../../src/gazetteer/matching/skim';
import { kindAt, startsWord } from '../../../src/text/kind-at';
import { WordReader } from '../../../src/text/reader';
import { fc, runs } from '../../properties';
import { piece } from '../../text/arbitraries';

/** Halves of Hangul that join and that do not, open and closed syllables. */
const half = fc.constantFrom(
  ...'\u1100\u1112\u1113\u1160\u1161\u1175\u1176\u11a7\u11a8\u11c2\uac00\uac01'.split(''),
);
const word = fc
  .array(fc.oneof(piece, half), { minLength: 1, maxLength: 40 })
  .map((parts) => parts.join(''))
  .filter((text) => startsWord(kindAt(text, 0)));

test('a word that is read from its bytes is what the reader reads', () => {
  fc.assert(
    fc.property(word, (text) => {
      const bytes = new Uint8Array([...new TextEncoder().encode(text), END]);
      const read = new WordReader();
      const length = readLetters(read, bytes, 0, 0);
      // The reader is asked for any other.
      if (length === 0) return;
      const asked = new WordReader();
      asked.open(text);
      asked.readAt(0);
      expect(told(read)).toEqual(told(asked));
      expect(length).toBe(new TextEncoder().encode(text.slice(0, asked.end)).length);
    }),
    { numRuns: runs(2000) },
  );
});

test.each([
  ['letters with accents', 'Ärztin', 'arztin'],
  ['Cyrillic', 'Интерпол', 'интерпол'],
  ['halves of Hangul', '\u1112\u1161\u11ab\u1100\u116e\u11a8', '한국'],
])('%s are read from bytes', (_title, text, key) => {
  const read = new WordReader();
  expect(readLetters(read, new Uint8Array([...new TextEncoder().encode(text), END]), 0, 0)).toBe(
    new TextEncoder().encode(text).length,
  );
  expect(told(read).key).toBe(key);
});

function told({ start, end, shape, capitals, hidden, key, keyLength }: WordReader) {
  return {
    start,
    end,
    shape,
    capitals,
    hidden,
    key: new TextDecoder().decode(key.subarray(0, keyLength)),
  };
}
