import { anyScriptGlobal } from '../../../text/any-script';
import { hashOf, keyOf } from '../../words/key';
import { isSmallWord } from '../../words/small-words';

/** A word or phrase of a name's context, ready to be searched for. */
export interface Phrase {
  /** As the record has it; it may be the id of an entity instead. */
  readonly text: string;
  /** Whether it may be such an id. */
  readonly mayBeId: boolean;
  readonly lower: string;
  /** The first name in it, which a page must write with a capital, and where it begins in the phrase. */
  readonly anchor: { readonly hash: number; readonly offset: number } | undefined;
  /** The matcher's hashes of words without which a page cannot have the phrase. */
  readonly words: readonly number[];
}

export function phrasesOf(texts: readonly string[] | undefined): readonly Phrase[] {
  return texts ? texts.filter(Boolean).map(phraseOf) : NONE;
}

const NONE: readonly Phrase[] = [];

function phraseOf(text: string): Phrase {
  const lower = text.toLowerCase();
  const words = (lower.match(WORD) ?? []).map((word) => hashOf(word));
  return { text, mayBeId: ID.test(text), lower, anchor: anchorOf(text, lower), words };
}

function anchorOf(text: string, lower: string): Phrase['anchor'] {
  if (lower === text) return undefined;
  for (const { 0: name, index } of text.matchAll(NAME.for(text)))
    if (!isSmallWord(keyOf(name))) return { hash: hashOf(keyOf(name)), offset: index };
  return undefined;
}

/** Ids have only small ASCII letters, digits and hyphens. */
const ID = /^[a-z0-9-]+$/;

/** A capitalised word of at least three letters that stands free. */
const NAME = anyScriptGlobal`(?<![^\s-])\p{Lu}[\p{L}\p{M}]{2,}(?![^\s-])`;

/** A word of ASCII letters with spaces around it; initials and words with other letters are read in another way. */
const WORD = /(?<![^\s-])[a-z]{2,}(?![^\s-])/g;
