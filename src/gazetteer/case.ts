import { Shape } from '../text/shape';
import type { Token } from '../text/tokens';

/** How a word of a name may be written. */
export interface WordCase {
  readonly shape: Shape;
  readonly capitals: number;
}

/**
 * Whether a page's word is written as the name allows. Small letters in a name may be anything in a
 * text (headlines, the head of a sentence); a capital in a name must be one in the text, so `may` is
 * not May; `INTERPOL` is Interpol, but `Who` is not WHO.
 */
export function allows(name: WordCase, word: WordCase, exact: boolean): boolean {
  if (name.shape === Shape.Mixed && word.shape === Shape.Mixed) {
    return name.capitals === word.capitals;
  }
  if (name.shape === word.shape) return true;
  if (exact || word.shape === Shape.Mixed) return false;
  return name.shape === Shape.Lower || word.shape === Shape.Upper;
}

/** The cases of a name's words; the article before a name is written either way. */
export function casesOf(words: readonly Token[], exact: boolean): WordCase[] {
  return words.map((word, i) =>
    i === 0 && words.length > 1 && word.key === 'the' && !exact
      ? { shape: Shape.Lower, capitals: 0 }
      : { shape: word.shape, capitals: word.capitals },
  );
}
