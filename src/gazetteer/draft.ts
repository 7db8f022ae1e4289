import { Ints } from './ints';
import { Patterns } from './patterns';
import { Prefixes } from './prefixes';
import { LONGEST_NAME } from './surface';
import { Vocabulary } from './vocabulary';

/** What is known of the names before the index is written. A name is a place in the last four lists. */
export interface Draft {
  readonly words: Vocabulary;
  readonly prefixes: Prefixes;
  readonly patterns: Patterns;
  /** The words of the name that is being added. */
  readonly name: Int32Array;
  /** For each word, the shapes in which a name may begin with it, as bits. */
  readonly starts: Ints;
  readonly entities: Ints;
  readonly ordinals: Ints;
  /** Numbers of case patterns. */
  readonly cases: Ints;
  /** The name added before that has the same words, -1 for none. */
  readonly before: Ints;
}

export function newDraft(): Draft {
  return {
    words: new Vocabulary(),
    prefixes: new Prefixes(),
    patterns: new Patterns(),
    name: new Int32Array(LONGEST_NAME),
    starts: new Ints(),
    entities: new Ints(),
    ordinals: new Ints(),
    cases: new Ints(),
    before: new Ints(),
  };
}
