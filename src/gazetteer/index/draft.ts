import { Ints } from './ints';
import { Patterns } from './patterns';
import { Prefixes } from './prefixes';
import { LONGEST_NAME } from './surface';
import { Vocabulary } from './vocabulary';

/** The names as they are gathered, before the index is written. A name is a row of `names`. */
export interface Draft {
  readonly words: Vocabulary;
  readonly prefixes: Prefixes;
  readonly patterns: Patterns;
  /** The words of the name that is being added. */
  readonly name: Int32Array;
  /** For each word, the shapes in which a name may begin with it, as bits. */
  readonly starts: Ints;
  readonly names: Ints;
}

export function newDraft(): Draft {
  return {
    words: new Vocabulary(),
    prefixes: new Prefixes(),
    patterns: new Patterns(),
    name: new Int32Array(LONGEST_NAME),
    starts: new Ints(),
    names: new Ints(),
  };
}

/**
 * Columns of a row: the entity, the name's place in the entity, the number of its case pattern, and the previous
 * row with the same words, or -1.
 */
export const ENTITY = 0;
export const ORDINAL = 1;
export const PATTERN = 2;
export const BEFORE = 3;
export const NAME_ROW = 4;
