import type { Entity } from '../model/entity';
import type { Span } from '../model/mention';
import { type Form, formAt } from './forms';
import type { Known } from './link';
import type { Reading } from './read';
import type { Block, Run } from './runs';
import { keyOf } from './word';
import { type PageWords, wordsOf } from './words-on-page';

/** One reading of a mention: an entity and the form under which it is named. */
export interface Candidate {
  readonly entity: Entity;
  readonly form: Form;
}

/** A mention in its surroundings. */
export interface Sighting extends Span {
  readonly block: number;
  readonly text: string;
  /** The text folded. */
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
  /** The sightings that meet a span of a block. */
  within(block: number, start: number, end: number): readonly Sighting[];
}

/** Puts mentions into their surroundings. Mentions whose entity the caller did not load are left out. */
export function openPage(reading: Reading, known: Known): Page {
  const { blocks } = reading;
  const kept = new Map<number, readonly Candidate[]>();
  const candidate = (ordinal: number, name: number): readonly Candidate[] => {
    const key = ordinal * NAMES + name;
    const found = kept.get(key) ?? candidateOf(known.at(ordinal), name);
    kept.set(key, found);
    return found;
  };
  const sightings = reading.mentions.flatMap((mentions, block) => {
    const { runs, text } = blocks[block] as Block;
    let at = 0;
    let from = 0;
    return mentions.map(({ start, end, names }): Sighting => {
      for (; at < runs.length && (runs[at] as Run).end <= start; at++) from = 0;
      const run = runs[at];
      const inside = run && run.start < end ? run : undefined;
      while (inside && (inside.words[from]?.end ?? end) <= start) from++;
      let to = from;
      while (inside && (inside.words[to]?.start ?? end) < end) to++;
      const written = text.slice(start, end);
      const [only, other] = names;
      return {
        block,
        start,
        end,
        text: written,
        key: keyOf(written),
        candidates:
          only && !other
            ? candidate(only.entity, only.name)
            : names.flatMap(({ entity, name }) => candidate(entity, name)),
        run: inside,
        from: inside ? from : 0,
        to: inside ? to : 0,
      };
    });
  });
  return { blocks, sightings, within: withinOf(sightings), ...wordsOf(blocks) };
}

/** Looks up sightings by halving: they are in order and never overlap. */
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

/** More names than an entity has in an index. */
const NAMES = 64;

function candidateOf(entity: Entity | undefined, name: number): readonly Candidate[] {
  const form = entity && formAt(entity, name);
  return form ? [{ entity, form }] : [];
}
