import { listOf, withOne } from '../../list-of';
import type { Word } from '../../words/word';
import type { Page, Sighting } from '../page/page';
import { inFull } from './named-in-full';

/** Names of the dataset next to the one in question, in the same run. */
export type Neighbours = readonly Sighting[];

/** The names next to one that may themselves be meant: not part of an unknown name, nor short without the full name. */
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

/** Whether it stands in the run, or began before it: “Communist Party of | China Central Commission …”. */
function standsIn(other: Sighting, block: number, run: Sighting['run']): boolean {
  if (other.run === run) return true;
  return (
    run !== undefined && other.block === block && other.start < run.start && other.end > run.start
  );
}

/** Whether it may be meant at all: a short name only with the full name on the page. */
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
