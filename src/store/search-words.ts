import { entityOf, LINE_END, lineAt, lineOf, type SearchIndex } from './search-index';
import { type PlacesOf, placesOf, ranked } from './search-places';

/**
 * Names with all the words, in whatever order; then those of entities that have the words in several
 * names and offices together: `Chancellor Merz`.
 */
export function linesOfWords(
  index: SearchIndex,
  words: readonly string[],
  find: PlacesOf,
): readonly number[] {
  const places = words.map((word) => find(index, word));
  const whole = keysOfAll(places, (place) => lineAt(index.starts, place));
  const entity = (place: number) => entityOf(index.refs[lineAt(index.starts, place)] ?? 0);
  const entities = keysOfAll(places, entity);
  const first = new Map<number, number>();
  for (const place of places.flat()) {
    const line = lineAt(index.starts, place);
    const of = entityOf(index.refs[line] ?? 0);
    if (line < index.firstOffice && entities.has(of) && !first.has(of)) first.set(of, line);
  }
  const names = [...whole].filter((line) => line < index.firstOffice);
  return [...ranked(index, names), ...ranked(index, [...first.values()])];
}

/** The keys that every list of places has in common; begins with the shortest list. */
export function keysOfAll(
  places: readonly (readonly number[])[],
  keyOf: (place: number) => number,
): ReadonlySet<number> {
  let common: Set<number> | undefined;
  for (const some of places.toSorted((a, b) => a.length - b.length)) {
    const keys: Set<number> = new Set();
    for (const place of some) {
      const key = keyOf(place);
      if (!common || common.has(key)) keys.add(key);
    }
    common = keys;
    if (!keys.size) break;
  }
  return common ?? new Set();
}

/** If more entities than this have a word as their whole name, it stands for none of them. */
const MOST_CALLED = 2;
const MOST_OTHERS = 12;

/**
 * Like `placesOf`; if the word is the whole name of an entity, also the places of its other names: `hk`,
 * `Hong Kong`.
 */
export function placesOfOthers(index: SearchIndex, word: string): readonly number[] {
  const places = placesOf(index, word);
  const { text, starts, refs, firstOffice } = index;
  const called = new Set<number>();
  for (const place of places)
    if (
      text.charCodeAt(place - 1) === LINE_END &&
      text.charCodeAt(place + word.length) === LINE_END
    )
      called.add(entityOf(refs[lineAt(starts, place)] ?? 0));
  if (!called.size || called.size > MOST_CALLED) return places;
  const others = new Set<string>();
  for (let line = 0; line < firstOffice && others.size < MOST_OTHERS; line++)
    if (called.has(entityOf(refs[line] ?? 0))) others.add(lineOf(index, line));
  others.delete(word);
  return [...places, ...[...others].flatMap((other) => placesOf(index, other))];
}
