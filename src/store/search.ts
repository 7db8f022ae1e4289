import type { Day } from '../model/date';
import type { NameRef } from '../model/mention';
import { entityOf, LINE_END, lineAt, nameOf, type SearchIndex, SPACE } from './search-index';
import { officesOf } from './search-offices';
import { placesOf, ranked } from './search-places';
import { parseQuery, type Query } from './search-query';
import { placesSounding } from './search-sounds';
import { endsNear, placesForgiving, placesWithin, TYPO_FROM } from './search-typos';
import { linesOfWords, placesOfOthers } from './search-words';

/** From so many letters on, the last word of a name counts as much as its beginning. */
const SURNAME_FROM = 4;

/** The most lines looked at that answer equally well; common prefixes have thousands. */
const MOST_LINES = 2_000;

/** An office with no more holders than this comes before names that only begin with the query. */
const FEW = 3;

/**
 * The entities that answer a query best, each with the name that does. In this order: the whole name; who
 * holds that office on `today`; names that begin with the query or end in it; names with a word that begins
 * with it; names with all its words in any order; and, where nothing was found, names with a typo. Equally
 * good answers are in the order of `ranked`.
 */
export function search(
  index: SearchIndex,
  query: string,
  limit: number,
  today: Day,
): readonly NameRef[] {
  const wanted = parseQuery(query);
  if (!wanted.key) return [];
  const found = new Map<number, NameRef>();
  const add = (lines: readonly number[]) => take(index, lines, limit, found);
  const asTyped = sorted(index, wanted.key);
  const bare = wanted.bare === wanted.key ? asTyped : sorted(index, wanted.bare);
  add(asTyped.whole);
  add(bare.whole);
  const offices = officesOf(index, wanted.words, today);
  if (offices.exact.length <= FEW) add(offices.exact);
  for (const { begins, within } of bare === asTyped ? [bare] : [asTyped, bare])
    for (const lines of [begins, within]) add(lines);
  add(offices.exact);
  if (found.size < limit) addLoosely(index, wanted, offices.others, add, () => found.size > 0);
  return [...found.values()];
}

/** Adds what answers only with words in another order, under other names, or with a typo. */
function addLoosely(
  index: SearchIndex,
  { bare, words }: Query,
  offices: readonly number[],
  add: (lines: readonly number[]) => void,
  isFound: () => boolean,
): void {
  const several = words.length > 1;
  if (several) add(linesOfWords(index, words, placesOf));
  add(offices);
  if (several && !isFound()) add(linesOfWords(index, words, placesOfOthers));
  if (bare.length >= TYPO_FROM) add(mistyped(index, bare));
  if (several && !isFound()) add(linesOfWords(index, words, placesForgiving));
  if (!isFound()) add(linesOfWords(index, words, placesSounding));
}

/** Lines with a word from where they begin with a piece but for a typo; whole words first. */
function mistyped(index: SearchIndex, piece: string): readonly number[] {
  const places = placesWithin(index, piece);
  const isWhole = (place: number) => endsNear(index.text, place, piece.length);
  return [places.filter(isWhole), places.filter((place) => !isWhole(place))].flatMap((some) =>
    ranked(index, linesAt(index, some)),
  );
}

/** Lines of names in which a piece is the whole; the start, or whole words at the end; a word’s start. */
function sorted(index: SearchIndex, piece: string) {
  const { text, starts, firstOffice } = index;
  const end = starts[firstOffice] ?? text.length;
  const whole: number[] = [];
  const begins: number[] = [];
  const within: number[] = [];
  const asWords = new Set<number>();
  for (const place of placesOf(index, piece)) {
    if (place >= end) break;
    const first = text.charCodeAt(place - 1) === LINE_END;
    const next = text.charCodeAt(place + piece.length);
    const last = next === LINE_END && piece.length >= SURNAME_FROM;
    if (first && next === LINE_END) whole.push(place);
    else if (first || last) begins.push(place);
    else within.push(place);
    if (next === SPACE || last) asWords.add(lineAt(starts, place));
  }
  const lines = (places: readonly number[]) =>
    ranked(index, linesAt(index, places.slice(0, MOST_LINES)), asWords);
  return { whole: lines(whole), begins: lines(begins), within: lines(within) };
}

function linesAt({ starts, firstOffice }: SearchIndex, places: readonly number[]): number[] {
  return [...new Set(places.map((place) => lineAt(starts, place)))].filter(
    (line) => line < firstOffice,
  );
}

/** Adds the entities of lines, those first that are not there yet, up to the limit. */
function take(
  { refs }: SearchIndex,
  lines: readonly number[],
  limit: number,
  found: Map<number, NameRef>,
): void {
  for (const line of lines) {
    if (found.size >= limit) return;
    const ref = refs[line] ?? 0;
    const entity = entityOf(ref);
    if (!found.has(entity)) found.set(entity, { entity, name: nameOf(ref) });
  }
}
