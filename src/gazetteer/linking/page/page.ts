import type { Span } from '../../../model/mention';
import type { Known } from '../../link';
import type { PageMentions } from '../../read';
import type { Block, Run } from '../../reading/runs';
import { keyOf } from '../../words/key';
import type { Candidate } from './candidate';
import type { Facts } from './once-a-page';
import { Readings } from './readings';
import { type PageWords, wordsOf } from './words-on-page';

/** A mention in its surroundings. */
export interface Sighting extends Span {
  /** Its place among the page's sightings. */
  readonly index: number;
  readonly block: number;
  readonly text: string;
  /** The name folded. */
  readonly key: string;
  readonly candidates: readonly Candidate[];
  /** The capitalised words around it; undefined where the mention has none itself. */
  readonly run: Run | undefined;
  /** Which words of the run it covers, `to` exclusive. */
  readonly from: number;
  readonly to: number;
}

/** A page as the linker sees it: capitals, mentions, and where a word occurs. */
export interface Page extends PageWords {
  readonly blocks: readonly Block[];
  /** In reading order. */
  readonly sightings: readonly Sighting[];
  /** What the sightings may mean, each once. */
  readonly candidates: readonly Candidate[];
  /** The lists of readings that sightings have, in order of appearance; a list of one reading is there only once. */
  readonly readings: readonly (readonly Candidate[])[];
  /** The sightings of a name, by its key. */
  called(key: string): readonly Sighting[];
  /** The sightings that overlap a span of a block. */
  within(block: number, start: number, end: number): readonly Sighting[];
  /** What has been found out about it (`onceAPage`). */
  readonly facts: Facts;
}

/** Puts mentions into their surroundings. Mentions whose entity the caller did not load are left out. */
export function openPage(found: PageMentions, known: Known): Page {
  const { blocks } = found;
  const sightings: Sighting[] = [];
  const readings = new Readings(known);
  for (let block = 0; block < blocks.length; block++) {
    const { runs, text } = blocks[block] as Block;
    let at = 0;
    let from = 0;
    for (const { start, end: lastLetter, names } of found.mentions[block] ?? []) {
      const { candidates, written, isSigned } = readings.of(names, text, start, lastLetter);
      const end = isSigned ? lastLetter + 1 : lastLetter;
      for (; at < runs.length && (runs[at] as Run).end <= start; at++) from = 0;
      const run = runs[at];
      const inside = run && run.start < end ? run : undefined;
      while (inside && (inside.words[from]?.end ?? end) <= start) from++;
      let to = from;
      while (inside && (inside.words[to]?.start ?? end) < end) to++;
      sightings.push({
        index: sightings.length,
        block,
        start,
        end,
        text: written,
        key: candidates[0]?.key ?? keyOf(written),
        candidates,
        run: inside,
        from: inside ? from : 0,
        to: inside ? to : 0,
      });
    }
  }
  return {
    blocks,
    sightings,
    candidates: readings.met,
    readings: readings.lists,
    called: calledOf(sightings),
    within: withinOf(sightings),
    facts: [],
    ...wordsOf(found),
  };
}

/** Filled when first asked. */
function calledOf(sightings: readonly Sighting[]): Page['called'] {
  let byKey: ReturnType<typeof byKeyOf> | undefined;
  return (key) => {
    byKey ??= byKeyOf(sightings);
    return byKey.get(key) ?? [];
  };
}

function byKeyOf(sightings: readonly Sighting[]): ReadonlyMap<string, readonly Sighting[]> {
  const byKey = new Map<string, Sighting[]>();
  for (const sighting of sightings) {
    const others = byKey.get(sighting.key);
    if (others) others.push(sighting);
    else byKey.set(sighting.key, [sighting]);
  }
  return byKey;
}

/** Finds sightings by binary search, since they are in order and never overlap. */
function withinOf(sightings: readonly Sighting[]): Page['within'] {
  return (block, start, end) => {
    let low = 0;
    for (let high = sightings.length; low < high; ) {
      const middle = (low + high) >> 1;
      const one = sightings[middle] as Sighting;
      if (one.block < block || (one.block === block && one.end <= start)) low = middle + 1;
      else high = middle;
    }
    let until = low;
    while (isBefore(sightings[until], block, end)) until++;
    return sightings.slice(low, until);
  };
}

function isBefore(sighting: Sighting | undefined, block: number, end: number): boolean {
  return sighting?.block === block && sighting.start < end;
}
