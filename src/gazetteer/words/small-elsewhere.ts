/** Articles and prepositions of other languages, as they begin a sentence. */
const SMALL: ReadonlySet<string> = new Set(
  (
    'La Le Les El Los Il O A Die Der Das De Según Segundo Selon Secondo Laut Volgens Para Pour Per En In Em Im Bei ' +
    'Dans Chez Con Avec Mit Von Por Par Y E Et Und'
  ).split(' '),
);

/** Whether a word at the head of a sentence is a small one in some language other than English. */
export function isSmallElsewhere(word: string): boolean {
  return SMALL.has(word);
}
