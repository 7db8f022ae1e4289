import { listOf, withOne } from '../../list-of';
import type { Word } from '../../words/word';
import type { Page, Sighting } from '../page/page';
import { inFull } from './named-in-full';

/** Names that we know next to the one in question, in the same run. */
export type Neighbours = readonly Sighting[];

/** The names next to one that may be meant themselves: they are not unknown, nor short without the whole. */
export function neighboursOf(
  { index, block, run }: Sighting,
  page: Page,
  unknown: ReadonlySet<Sighting>,
): Neighbours {
  let neighbours = listOf<Sighting>(undefined);
  for (let at = index - 1; at <= index + 1; at += 2) {
    const other = page.sightings[at];
    if (other && standsIn(other, block, run) && !unknown.has(other) && mayStand(other, page))
      neighbours = withOne(neighbours, other);
  }
  return neighbours;
}

/** In the run, or begun before it: “Communist Party of | China Central Commission …”. */
function standsIn(other: Sighting, block: number, run: Sighting['run']): boolean {
  if (other.run === run) return true;
  return (
    run !== undefined && other.block === block && other.start < run.start && other.end > run.start
  );
}

/** Whether a short name may be meant at all: not without the whole one. */
function mayStand({ candidates }: Sighting, page: Page): boolean {
  for (const { entity, needsFullName } of candidates)
    if (!needsFullName || inFull(page).has(entity)) return true;
  return false;
}

/** Whether one of them covers the word or a part of it. */
export function isIn(neighbours: Neighbours, word: Word | undefined): boolean {
  if (word === undefined) return false;
  return neighbours.some((other) => other.start < word.end && word.start < other.end);
}
