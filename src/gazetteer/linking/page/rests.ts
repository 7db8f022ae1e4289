import type { Block, Run, Word } from '../../reading/runs';
import { smallWord } from '../../words/small-words';
import { areLettersAfter, readsAsTitle } from '../../words/titles';
import type { Decisions } from '../deciding/decide';
import type { Page, Sighting } from './page';
import { positionOf } from './position';

/** Capitalised words that stand together and belong to no linked name; titles before them are kept apart. */
export interface Rest {
  readonly block: number;
  readonly words: readonly [Word, ...Word[]];
  /** Keys of the titles before the words. */
  readonly titles: readonly string[];
  /** The run that they are a part of. */
  readonly run: Run;
  /** Whether something other than a title stands directly before, so that the words may continue it. */
  readonly follows: boolean;
}

/** Whether the first word is the first of its sentence. */
export function beginsSentence({ run, words }: Rest): boolean {
  return run.words[0] === words[0] && run.opens;
}

/** Its place on the page, as `positionOf` gives it. */
export function placeOf({ block, words }: Rest): number {
  return positionOf({ block, start: words[0].start });
}

/**
 * Calls `tell` with what linked names leave over of every run, in reading order. A rest is made only if
 * `isAsked`, given its first and last word and their number, says that somebody needs it.
 */
export function tellRests(
  { blocks, sightings }: Page,
  decisions: Decisions,
  isAsked: IsAsked,
  tell: (rest: Rest) => void,
): void {
  const asking: Asking = { isAsked, tell };
  let next = 0;
  for (let block = 0; block < blocks.length; block++) {
    const { runs, style } = blocks[block] as Block;
    const add = style === 'prose' ? addWhole : addPieces;
    for (const run of runs) {
      while (next < sightings.length && isBefore(sightings[next], block, run)) next++;
      let at = next;
      let from = 0;
      let isHeld = false;
      if (reachesInto(sightings[at], block, run)) {
        const sighting = sightings[at++] as Sighting;
        if (decisions[sighting.index])
          from = run.words.filter((word) => word.start < sighting.end).length;
        isHeld = isOfficeAt(sighting, decisions);
      }
      for (; sightings[at]?.run === run; at++) {
        const sighting = sightings[at] as Sighting;
        if (!decisions[sighting.index]) continue;
        add(asking, block, run, from, sighting.from, isHeld);
        from = sighting.to;
        isHeld = isOfficeAt(sighting, decisions);
      }
      add(asking, block, run, from, run.words.length, isHeld);
    }
  }
}

export type IsAsked = (first: Word, last: Word, count: number) => boolean;

interface Asking {
  readonly isAsked: IsAsked;
  readonly tell: (rest: Rest) => void;
}

/**
 * Takes what is left over between two words of a run. `isHeld`: whether an office stands directly before; in
 * "US Attorney Brunt" the name is Brunt. Six arguments instead of an object, because a page has hundreds.
 */
type Add = (
  asking: Asking,
  block: number,
  run: Run,
  from: number,
  to: number,
  isHeld: boolean,
) => void;

/** In a headline every word has a capital, so small words separate what stands together. */
const addPieces: Add = (asking, block, run, from, to, isHeld) => {
  let start = from;
  for (let at = from; at <= to; at++) {
    if (at < to && !smallWord(run.words[at] as Word)) continue;
    addWhole(asking, block, run, start, at, isHeld && start === from);
    start = at + 1;
  }
};

function isBefore(sighting: Sighting | undefined, block: number, run: Run): boolean {
  return (
    sighting !== undefined &&
    (sighting.block < block || (sighting.block === block && sighting.end <= run.start))
  );
}

function isOfficeAt({ index }: Sighting, decisions: Decisions): boolean {
  return decisions[index]?.entities[0].kind === 'office';
}

/** Whether a name that began before the run reaches into it: "Commissioner for Human Rights Volker Türk". */
function reachesInto(sighting: Sighting | undefined, block: number, run: Run): boolean {
  return sighting?.block === block && sighting.start < run.start && sighting.end > run.start;
}

const addWhole: Add = ({ isAsked, tell }, block, run, from, to, isHeld) => {
  if (from >= to) return;
  let first = from;
  // Titles before the name are taken off, but the last word is a name even if it reads like a title.
  while (first < to - 1 && isBeforeName(run.words[first] as Word)) first++;
  let end = to;
  while (end > first + 1 && isBehindName(run.words[end - 1] as Word, end - first)) end--;
  if (!isAsked(run.words[first] as Word, run.words[end - 1] as Word, end - first)) return;
  const words = first === 0 && end === run.words.length ? run.words : run.words.slice(first, end);
  if (!isSome(words)) return;
  const titles = first > from ? run.words.slice(from, first).map((word) => word.key) : NONE;
  tell({
    block,
    words,
    titles,
    run,
    follows: from > 0 && titles.length === 0 && !isHeld,
  });
};

const NONE: readonly string[] = [];

function isBeforeName(word: Word): boolean {
  return readsAsTitle(word) || smallWord(word) !== undefined;
}

/** A small word with a capital, or letters such as "MP"; but "To" is part of the name in "Hun To". */
function isBehindName(word: Word, words: number): boolean {
  const isBehind = smallWord(word) !== undefined || areLettersAfter(word);
  return isBehind && !(words === 2 && SYLLABLES.has(word.key));
}

const SYLLABLES: ReadonlySet<string> = new Set(['to', 'an', 'so', 'do']);

function isSome(words: readonly Word[]): words is readonly [Word, ...Word[]] {
  return words.length > 0;
}
