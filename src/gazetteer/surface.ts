import { Gap } from '../text/gaps';
import { type Token, tokens } from '../text/tokens';
import { casesOf, type WordCase } from './case';

/** A name to be found: its text, whose it is, and whether only this capitalisation counts. */
export interface SurfaceForm {
  readonly text: string;
  /** The entity's ordinal in its generation. */
  readonly entity: number;
  /** Index in the entity's names, 63 at most. */
  readonly name: number;
  readonly caseSensitive?: boolean;
}

/** Words in a name. What is longer is not matched, so that no text costs more than this per word. */
export const LONGEST_NAME = 16;

/** Invisible characters in a match. A page that puts in more is hiding something. */
export const MOST_HIDDEN = 3;

/** A name as words; `comma` where one stands before the word. */
export interface Form {
  readonly keys: readonly string[];
  readonly commas: readonly boolean[];
  readonly cases: readonly WordCase[];
}

/** What is looked for in a text, or undefined where a name has no words or too many. */
export function formOf({ text, caseSensitive = false }: SurfaceForm): Form | undefined {
  const words: Token[] = tokens(text);
  if (words.length === 0 || words.length > LONGEST_NAME) return undefined;
  return {
    keys: words.map((word) => word.key),
    commas: words.map((word) => word.before === Gap.Comma),
    cases: casesOf(words, caseSensitive),
  };
}
