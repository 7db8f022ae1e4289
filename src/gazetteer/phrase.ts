import { hashOf, keyOf } from './key';
import { isSmallWord } from './small-words';

/** A word or phrase of a name's context, ready to be looked for. */
export interface Phrase {
  /** As the record has it; it may be the id of an entity instead. */
  readonly text: string;
  readonly lower: string;
  /** The first name in it, which a page must write with a capital, and where it begins in the phrase. */
  readonly anchor: { readonly hash: number; readonly offset: number } | undefined;
}

export function phrasesOf(texts: readonly string[] | undefined): readonly Phrase[] {
  return texts ? texts.filter(Boolean).map(phraseOf) : NONE;
}

const NONE: readonly Phrase[] = [];

function phraseOf(text: string): Phrase {
  for (const { 0: name, index } of text.matchAll(NAME))
    if (!isSmallWord(keyOf(name)))
      return {
        text,
        lower: text.toLowerCase(),
        anchor: { hash: hashOf(keyOf(name)), offset: index },
      };
  return { text, lower: text.toLowerCase(), anchor: undefined };
}

/** A capitalised word of three letters that stands free. */
const NAME = /(?<![^\s-])\p{Lu}[\p{L}\p{M}]{2,}(?![^\s-])/gu;
