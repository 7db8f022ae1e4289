import { hashOf, type Word } from './word';

/** A list of keys that is asked about words of a text without making their keys. */
export interface WordList {
  /** The key as listed, undefined where the word is not in the list. */
  find(word: Word): string | undefined;
}

export function wordList(keys: Iterable<string>): WordList {
  const byHash = new Map<number, string>();
  const twins: string[] = [];
  for (const key of new Set(keys)) {
    const hash = hashOf(key);
    if (byHash.has(hash)) twins.push(key);
    else byHash.set(hash, key);
  }
  return {
    find(word) {
      const key = byHash.get(word.hash);
      if (key === undefined || word.is(key)) return key;
      return twins.find((twin) => word.is(twin));
    },
  };
}
