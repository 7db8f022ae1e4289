import type { Day } from '../../../model/date';
import type { Entity } from '../../../model/entity';
import type { Evidence } from '../../../model/mention';
import { listOf, withOne } from '../../list-of';
import type { Candidate } from '../page/candidate';
import type { Sighting } from '../page/page';
import type { Named } from './named';
import type { Standing } from './standing';
import { evidenceOf, type Support, supportFor } from './support';

/** The reading of a sighting, or those between which nothing decides, most likely first. */
export interface Decision {
  readonly entities: readonly [Entity, ...Entity[]];
  readonly evidence: readonly Evidence[];
}

/** What was decided about each sighting, by its index; undefined where nothing was. */
export type Decisions = (Decision | undefined)[];

/** A possible reading, and what speaks for it. */
export interface Reading {
  readonly standing: Standing;
  readonly support: Support;
}

/**
 * Chooses among the candidates of a sighting; returns none to abstain. A single reading wins; of several the one
 * with most support, then the one with the nearer context, then a listed name and one free of flags.
 */
export function choose(
  sighting: Sighting,
  standings: readonly Standing[],
  named: Named,
): readonly Reading[] {
  let readings = listOf<Reading>(undefined);
  for (const standing of standings) {
    const support = supportFor(standing, sighting, named);
    if (support) readings = withOne(readings, { standing, support });
  }
  return readings.length > 1 ? best(readings) : readings;
}

/** What the chosen readings amount to. */
export function decisionOf(
  readings: readonly Reading[],
  named: Named,
  asOf: Day | null,
): Decision | undefined {
  const [first] = readings;
  if (!first) return undefined;
  return {
    entities:
      readings.length === 1
        ? [entityOf(first)]
        : [entityOf(first), ...readings.slice(1).map(entityOf)],
    evidence: evidenceOf(first.standing, first.support, named, asOf),
  };
}

function entityOf({ standing }: Reading): Entity {
  return standing.candidate.entity;
}

/** One reading per entity, and only those that no other beats. */
function best(readings: readonly Reading[]): Reading[] {
  const all = onePerEntity(readings);
  if (all.length === 1) return all;
  return all.filter((reading) => !all.some((other) => beats(other, reading)));
}

function onePerEntity(readings: readonly Reading[]): Reading[] {
  const all: Reading[] = [];
  for (const reading of readings) {
    const same = all.findIndex((other) => entityOf(other) === entityOf(reading));
    if (same < 0) all.push(reading);
    else if (beats(reading, all[same] as Reading)) all[same] = reading;
  }
  return all;
}

function beats(a: Reading, b: Reading): boolean {
  if (a.support.weight !== b.support.weight) return a.support.weight > b.support.weight;
  // If both have a context word in the block, the one whose word is much nearer is meant.
  if (a.support.distance * 2 < b.support.distance || b.support.distance * 2 < a.support.distance)
    return a.support.distance < b.support.distance;
  return prior(a.standing.candidate) > prior(b.standing.candidate);
}

/** A listed name before a derived one, a name free of flags before a flagged one. */
function prior({ form }: Candidate): number {
  return (form.origin === 'listed' ? 2 : 0) + (form.flags.length === 0 ? 1 : 0);
}
