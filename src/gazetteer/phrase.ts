import { isSmallWord } from './small-words';
import { hashOf, keyOf } from './word';

/** A word or phrase of a name's context, ready to be looked for. */
export interface Phrase {
  /** As the record has it; it may be the id of an entity instead. */
  readonly text: string;
  readonly lower: string;
  /** Hashes of the names in it: a page that does not write each with a capital does not say it. */
  readonly names: readonly number[];
}

export function phrasesOf(texts: readonly string[] | undefined): readonly Phrase[] {
  return texts ? texts.filter(Boolean).map(phraseOf) : NONE;
}

const NONE: readonly Phrase[] = [];

function phraseOf(text: string): Phrase {
  const keys = (text.match(/\p{Lu}[\p{L}\p{M}]{2,}/gu) ?? [])
    .map(keyOf)
    .filter((key) => !isSmallWord(key));
  return { text, lower: text.toLowerCase(), names: keys.map(hashOf) };
}
