import { Bits } from './bits';
import { hashOf } from './key';
import type { Word } from './word';

/** A list of keys that is asked about words of a text without making their keys. */
export interface WordList<T> {
  /** What is listed with the word’s key, undefined where the word is not in the list. */
  find(word: Word): T | undefined;
}

export function wordList<T>(
  entries: Iterable<readonly [key: string, value: T]>,
  bits = BITS,
): WordList<T> {
  const byHash = new Map<number, { readonly key: string; readonly value: T }>();
  const hashes = new Bits(bits);
  const twins: { readonly key: string; readonly value: T }[] = [];
  for (const [key, value] of new Map(entries)) {
    const hash = hashOf(key);
    hashes.add(hash);
    if (byHash.has(hash)) twins.push({ key, value });
    else byHash.set(hash, { key, value });
  }
  return {
    find(word) {
      if (!hashes.mayHave(word.hash)) return undefined;
      const listed = byHash.get(word.hash);
      if (listed === undefined || word.is(listed.key)) return listed?.value;
      return twins.find(({ key }) => word.is(key))?.value;
    },
  };
}

/** Bits for the hashes of a list: the longest has some six hundred words, most words of a text are none. */
const BITS = 16_384;
