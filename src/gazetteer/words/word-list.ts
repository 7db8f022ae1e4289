import { hashOf } from './key';
import type { Word } from './word';

/** A list of keys in which words of a text can be looked up without making their keys. */
export interface WordList<T> {
  /** The value listed for the word’s key; undefined where the word is not in the list. */
  find(word: Word): T | undefined;
}

/** An open hash table: most words of a text are not in the list, and meet an empty slot at once. */
export function wordList<T>(entries: Iterable<readonly [key: string, value: T]>): WordList<T> {
  const listed = [...new Map(entries)].map(([key, value]) => ({ key, value, hash: hashOf(key) }));
  const size = 2 ** Math.ceil(Math.log2(listed.length * ROOM + 1));
  const mask = size - 1;
  // For each slot, the entry (counted from 1) and its hash.
  const slots = new Int32Array(size);
  const hashes = new Int32Array(size);
  for (const [index, { hash }] of listed.entries()) {
    let slot = hash & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = index + 1;
    hashes[slot] = hash;
  }
  return {
    find(word) {
      const { hash } = word;
      for (let slot = hash & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
        if (hashes[slot] !== hash) continue;
        const one = listed[(slots[slot] ?? 0) - 1];
        if (one && word.is(one.key)) return one.value;
      }
      return undefined;
    },
  };
}

/** Slots for each entry. */
const ROOM = 6;
