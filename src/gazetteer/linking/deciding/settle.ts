import type { Day } from '../../../model/date';
import { listOf, withOne } from '../../list-of';
import { mayBeNamedInFull } from '../longer-names/named-in-full';
import type { Candidate } from '../page/candidate';
import type { Page, Sighting } from '../page/page';
import { choose, type Decision, type Decisions, decisionOf, type Reading } from './decide';
import type { Named } from './named';
import { isAnothers } from './qualifier';
import { isYetToCome, type Standing, standingOf } from './standing';

/**
 * Decides every sighting except those that are part of an unknown name. Names that need nothing come first; then,
 * in rounds, those that depend on what the page names, until a round adds nothing new. Adds what it links to
 * `named`.
 */
export function settle(
  page: Page,
  unknown: ReadonlySet<Sighting>,
  named: Named,
  asOf: Day | null,
): Decisions {
  const open: Open[] = [];
  const sure = new Map<Candidate, Sighting[]>();
  for (const sighting of page.sightings) {
    const [only, other] = sighting.candidates;
    if (!only || unknown.has(sighting)) continue;
    if (other || !only.isSure || isYetToCome(only, asOf) || isAnothers(only, sighting, page))
      open.push(newlyOpen(sighting, page, named, asOf));
    else {
      const others = sure.get(only);
      if (others) others.push(sighting);
      else {
        named.add(only, sighting.key);
        sure.set(only, [sighting]);
      }
    }
  }
  for (let round = 0, before = -1; round < MOST_ROUNDS && before !== named.size; round++) {
    before = named.size;
    for (const one of open) one.readings = choose(one.sighting, one.standings, named);
    for (const { sighting, readings } of open) {
      const [only, other] = readings;
      if (only && !other) named.add(only.standing.candidate, sighting.key);
    }
  }
  const decisions: Decisions = page.sightings.map(() => undefined);
  for (const { sighting, readings } of open)
    decisions[sighting.index] = decisionOf(readings, named, asOf);
  for (const sightings of sure.values()) decideSure(sightings, page, named, asOf, decisions);
  return decisions;
}

/** Names that need one another, each the one before, hardly ever form a longer chain. */
const MOST_ROUNDS = 4;

/** A sighting that needs something, or has several readings. */
interface Open {
  readonly sighting: Sighting;
  readonly standings: readonly Standing[];
  readings: readonly Reading[];
}

function newlyOpen(sighting: Sighting, page: Page, named: Named, asOf: Day | null): Open {
  return {
    sighting,
    standings: standingsOf(sighting, page, named, asOf),
    readings: listOf<Reading>(undefined),
  };
}

function standingsOf(
  sighting: Sighting,
  page: Page,
  named: Named,
  asOf: Day | null,
): readonly Standing[] {
  let standings = listOf<Standing>(undefined);
  for (const candidate of sighting.candidates) {
    if (!mayBeNamedInFull(candidate, page, named)) continue;
    const standing = standingOf(candidate, sighting, page, asOf);
    if (standing) standings = withOne(standings, standing);
  }
  return standings;
}

/** A name that needs nothing, and against which no word speaks, is decided once, for all places where it stands. */
function decideSure(
  sightings: readonly Sighting[],
  page: Page,
  named: Named,
  asOf: Day | null,
  decisions: Decisions,
): void {
  const isOnce = sightings[0]?.candidates[0]?.contra.length === 0;
  let decision: Decision | undefined;
  for (const sighting of sightings) {
    if (!decision || !isOnce)
      decision = decisionOf(
        choose(sighting, standingsOf(sighting, page, named, asOf), named),
        named,
        asOf,
      );
    decisions[sighting.index] = decision;
  }
}
