import type { Entity } from '../model/entity';
import type { Evidence } from '../model/mention';
import type { Candidate, Sighting } from './page';
import { type Setting, type Standing, type Support, supportFor } from './support';

/** The reading of a sighting, or the readings between which nothing decides, most likely first. */
export interface Decision {
  readonly entities: readonly [Entity, ...Entity[]];
  readonly evidence: readonly Evidence[];
}

/**
 * Chooses among the candidates of a sighting, or returns undefined to abstain. A single reading wins;
 * of several the better supported one, then the one whose name is not shared by its record's leave.
 */
export function decide(
  sighting: Sighting,
  standings: readonly Standing[],
  setting: Setting,
): Decision | undefined {
  const readings: ReadingOf[] = [];
  for (const standing of standings) {
    const support = supportFor(standing, sighting, setting);
    if (support) readings.push({ candidate: standing.candidate, support });
  }
  const [first, ...others] = readings.length > 1 ? best(readings) : readings;
  if (!first) return undefined;
  const name: Evidence = { type: 'name', text: first.candidate.form.text };
  return {
    entities: [first.candidate.entity, ...others.map(({ candidate }) => candidate.entity)],
    evidence: [name, ...first.support.evidence],
  };
}

interface ReadingOf {
  readonly candidate: Candidate;
  readonly support: Support;
}

/** One reading per entity, those that nothing else beats. */
function best(readings: readonly ReadingOf[]): ReadingOf[] {
  const byEntity = new Map<Entity, ReadingOf>();
  for (const reading of readings) {
    const other = byEntity.get(reading.candidate.entity);
    if (!other || beats(reading, other)) byEntity.set(reading.candidate.entity, reading);
  }
  const all = [...byEntity.values()];
  return all.filter((reading) => !all.some((other) => beats(other, reading)));
}

function beats(a: ReadingOf, b: ReadingOf): boolean {
  if (a.support.weight !== b.support.weight) return a.support.weight > b.support.weight;
  // Both have a word of their context in the block: the much nearer one is meant.
  if (a.support.distance * 2 < b.support.distance || b.support.distance * 2 < a.support.distance)
    return a.support.distance < b.support.distance;
  return prior(a.candidate) > prior(b.candidate);
}

/** A listed name before a derived one, a name free of flags before a flagged one. */
function prior({ form }: Candidate): number {
  return (form.origin === 'listed' ? 2 : 0) + (form.flags.length === 0 ? 1 : 0);
}
