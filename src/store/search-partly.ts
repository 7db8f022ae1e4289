import type { NameRef } from '../model/mention';
import { entityOf, LINE_END, lineAt, nameOf, type SearchIndex, SPACE } from './search-index';
import { placesOf, ranked } from './search-places';

/** An entity that has some words of a query in its names, and the words that it has not. */
export interface PartlyNamed {
  readonly ref: NameRef;
  readonly missing: readonly string[];
}

/** A shorter word that is still being typed begins too many others. */
const BEGINS_FROM = 3;

/**
 * Entities with some of the words in their names: those with most of them first, then those with the word
 * that fewest names have, then as `ranked`.
 */
export function partlyNamed(
  index: SearchIndex,
  words: readonly string[],
  limit: number,
): readonly PartlyNamed[] {
  const firstLine = new Map<number, number>();
  const found = new Map<number, { has: Set<string>; bearers: number }>();
  for (const [at, word] of words.entries()) {
    const lines = linesWith(index, word, at === words.length - 1);
    for (const line of lines) {
      const entity = entityOf(index.refs[line] ?? 0);
      const first = firstLine.get(entity) ?? line;
      firstLine.set(entity, first);
      const { has, bearers } = found.get(first) ?? { has: new Set(), bearers: lines.size };
      found.set(first, { has: has.add(word), bearers: Math.min(bearers, lines.size) });
    }
  }
  const has = (line: number) => found.get(line)?.has ?? new Set();
  const bearers = (line: number) => found.get(line)?.bearers ?? 0;
  return ranked(index, [...found.keys()])
    .sort((a, b) => has(b).size - has(a).size || bearers(a) - bearers(b))
    .slice(0, limit)
    .map((line) => {
      const ref = index.refs[line] ?? 0;
      const missing = words.filter((word) => !has(line).has(word));
      return { ref: { entity: entityOf(ref), name: nameOf(ref) }, missing };
    });
}

/** Lines of names with the whole word; with words that it begins, where it may still be typed. */
function linesWith(index: SearchIndex, word: string, isTyped: boolean): Set<number> {
  const { text, starts, firstOffice } = index;
  const goesOn = isTyped && word.length >= BEGINS_FROM;
  const isWhole = (place: number) => {
    const next = text.charCodeAt(place + word.length);
    return next === SPACE || next === LINE_END;
  };
  const places = placesOf(index, word).filter((place) => goesOn || isWhole(place));
  const lines = new Set(places.map((place) => lineAt(starts, place)));
  return new Set([...lines].filter((line) => line < firstOffice));
}
