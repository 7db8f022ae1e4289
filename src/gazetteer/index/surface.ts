/** A name to be found: its text, whose it is, and whether only this capitalisation counts. */
export interface SurfaceForm {
  readonly text: string;
  /** The entity's ordinal in its generation. */
  readonly entity: number;
  /** Index among the entity's names; numbers up to 63 take the least room. */
  readonly name: number;
  readonly caseSensitive?: boolean;
}

/** The most words in a name. Longer ones are not matched, so that no text costs more than this per word. */
export const LONGEST_NAME = 16;

/** The most invisible characters in a match. A page that puts in more is hiding something. */
export const MOST_HIDDEN = 3;
