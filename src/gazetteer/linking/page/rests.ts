import type { Run, Word } from '../../reading/runs';
import { smallWord } from '../../words/small-words';
import { areLettersAfter, readsAsTitle } from '../../words/titles';
import type { Decisions } from '../deciding/decide';
import type { Page, Sighting } from './page';
import { positionOf } from './position';

/** Capitalised words that stand together and belong to no linked name, without the titles before them. */
export interface Rest {
  readonly block: number;
  readonly words: readonly [Word, ...Word[]];
  /** Keys of the titles before the words. */
  readonly titles: readonly string[];
  /** Whether the first word is the first of its sentence. */
  readonly opens: boolean;
  /** Whether something other than a title stands directly before, so that the words may go on from it. */
  readonly follows: boolean;
}

/** Its place on the page, as `place` gives it. */
export function placeOf({ block, words }: Rest): number {
  return positionOf({ block, start: words[0].start });
}

/** What linked names leave over of every run, in reading order. */
export function restsOf(page: Page, decisions: Decisions): Rest[] {
  const rests: Rest[] = [];
  let next = 0;
  page.blocks.forEach(({ runs, style }, block) => {
    const add = style === 'prose' ? push : pushPieces;
    for (const run of runs) {
      let from = 0;
      while (next < page.sightings.length && isBefore(page.sightings[next], block, run)) next++;
      let at = next;
      let isHeld = false;
      if (reachesInto(page.sightings[at], block, run)) {
        const sighting = page.sightings[at++] as Sighting;
        if (decisions[sighting.index])
          from = run.words.filter((word) => word.start < sighting.end).length;
        isHeld = isOfficeAt(sighting, decisions);
      }
      for (; page.sightings[at]?.run === run; at++) {
        const sighting = page.sightings[at] as Sighting;
        if (!decisions[sighting.index]) continue;
        add(rests, { run, block, from, to: sighting.from, isHeld });
        from = sighting.to;
        isHeld = isOfficeAt(sighting, decisions);
      }
      add(rests, { run, block, from, to: run.words.length, isHeld });
    }
  });
  return rests;
}

/** The words of a run that no linked name has, from one to the next. */
interface Gap {
  readonly run: Run;
  readonly block: number;
  readonly from: number;
  readonly to: number;
  /** Whether an office stands before: "US Attorney Brunt" is Brunt. */
  readonly isHeld: boolean;
}

/** In a headline every word has a capital: small words part what stands together. */
function pushPieces(rests: Rest[], gap: Gap): void {
  const { run, from, to } = gap;
  let start = from;
  for (let at = from; at <= to; at++) {
    if (at < to && !smallWord(run.words[at] as Word)) continue;
    push(rests, { ...gap, from: start, to: at, isHeld: gap.isHeld && start === from });
    start = at + 1;
  }
}

function isBefore(sighting: Sighting | undefined, block: number, run: Run): boolean {
  return (
    sighting !== undefined &&
    (sighting.block < block || (sighting.block === block && sighting.end <= run.start))
  );
}

function isOfficeAt({ index }: Sighting, decisions: Decisions): boolean {
  return decisions[index]?.entities[0].kind === 'office';
}

/** Whether a name began in the run before: "Commissioner for Human Rights Volker Türk". */
function reachesInto(sighting: Sighting | undefined, block: number, run: Run): boolean {
  return sighting?.block === block && sighting.start < run.start && sighting.end > run.start;
}

function push(rests: Rest[], { run, block, from, to, isHeld }: Gap): void {
  let first = from;
  // A title is part of the name that follows it; a last word is a name even if it reads like a title.
  while (first < to - 1 && isBeforeName(run.words[first] as Word)) first++;
  let end = to;
  while (end > first + 1 && isBehindName(run.words[end - 1] as Word, end - first)) end--;
  const words = first === 0 && end === run.words.length ? run.words : run.words.slice(first, end);
  if (!isSome(words)) return;
  const titles = first > from ? run.words.slice(from, first).map((word) => word.key) : NONE;
  rests.push({
    block,
    words,
    titles,
    opens: first === 0 && run.opens,
    follows: from > 0 && titles.length === 0 && !isHeld,
  });
}

const NONE: readonly string[] = [];

function isBeforeName(word: Word): boolean {
  return readsAsTitle(word) || smallWord(word) !== undefined;
}

/** A small word that happens to have a capital, or letters; "To" is a name in "Hun To". */
function isBehindName(word: Word, words: number): boolean {
  if (words === 2 && SYLLABLES.has(word.key)) return false;
  return smallWord(word) !== undefined || areLettersAfter(word);
}

const SYLLABLES: ReadonlySet<string> = new Set(['to', 'an', 'so', 'do']);

function isSome(words: readonly Word[]): words is readonly [Word, ...Word[]] {
  return words.length > 0;
}
