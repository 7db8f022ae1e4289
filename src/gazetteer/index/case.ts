import { Shape } from '../../text/shape';

/** How a word is written, in a name or in a text. */
export interface WordCase {
  readonly shape: Shape;
  readonly capitals: number;
}

/**
 * Whether a word of a text is written as the name allows. A small letter in a name may have either case in
 * the text (headlines, the head of a sentence); a capital in a name must be a capital, so `may` is not
 * May; `INTERPOL` is Interpol, but `Who` is not WHO. With `exact`, only the name's own spelling counts.
 */
export function allows(name: WordCase, word: WordCase, exact: boolean): boolean {
  if (name.shape === Shape.Mixed && word.shape === Shape.Mixed) {
    return name.capitals === word.capitals;
  }
  if (name.shape === word.shape) return true;
  if (exact || word.shape === Shape.Mixed) return false;
  return name.shape === Shape.Lower || word.shape === Shape.Upper;
}

/** The shapes that `allows` allows, as bits. */
export function allowedShapes(shape: Shape, exact: boolean): number {
  const upper = exact ? 0 : 1 << Shape.Upper;
  if (shape === Shape.Lower && !exact) return (1 << Shape.Lower) | (1 << Shape.Title) | upper;
  return (1 << shape) | upper;
}
