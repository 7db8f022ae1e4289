import type { Day } from '../model/date';
import type { Entity, EntityId } from '../model/entity';
import { type Decision, decide } from './decide';
import type { Form } from './forms';
import type { Page, Sighting } from './page';
import { isPlaceName } from './place-names';
import { type Setting, type Standing, standingOf } from './support';
import { tiesTo } from './ties';

/**
 * Decides every sighting. Names that need nothing come first; then, in rounds, those that need what
 * the page names, until a round links nothing new. Adds what it links to `linked`.
 */
export function settle(
  sightings: readonly Sighting[],
  page: Page,
  linked: Map<EntityId, Entity>,
  asOf: Day | null,
): Map<Sighting, Decision> {
  const linkedAs = new Map([...linked.keys()].map((id) => [id, new Set([''])]));
  const add = (entity: Entity, { key }: Sighting) => {
    linked.set(entity.id, entity);
    const names = linkedAs.get(entity.id);
    if (names) names.add(key);
    else linkedAs.set(entity.id, new Set([key]));
  };
  let ties = tiesTo(linked);
  let tied = linked.size;
  const setting = (): Setting => {
    if (tied !== linked.size) ties = tiesTo(linked);
    tied = linked.size;
    return { page, linked, linkedAs, ties, asOf };
  };
  const open = new Map<Sighting, readonly Standing[]>();
  const sure: Sighting[] = [];
  for (const sighting of sightings) {
    const [only] = sighting.candidates;
    if (!only || !isSure(sighting)) open.set(sighting, standingsOf(sighting, page, asOf));
    else {
      add(only.entity, sighting);
      sure.push(sighting);
    }
  }
  let decisions = new Map<Sighting, Decision>();
  for (let round = 0, before = -1; round < MOST_ROUNDS && before !== size(linkedAs); round++) {
    before = size(linkedAs);
    decisions = decideEach(open, setting());
    for (const [sighting, { entities }] of decisions)
      if (entities.length === 1) add(entities[0], sighting);
  }
  return inOrder(sightings, open, decisions, decideSure(sure, setting()));
}

/** A chain of names that each need the one before is hardly longer. */
const MOST_ROUNDS = 4;

function standingsOf(sighting: Sighting, page: Page, asOf: Day | null): readonly Standing[] {
  const standings: Standing[] = [];
  for (const candidate of sighting.candidates) {
    const standing = standingOf(candidate, sighting, page, asOf);
    if (standing) standings.push(standing);
  }
  return standings;
}

function decideEach(
  open: ReadonlyMap<Sighting, readonly Standing[]>,
  setting: Setting,
): Map<Sighting, Decision> {
  const decisions = new Map<Sighting, Decision>();
  for (const [sighting, standings] of open) {
    const decision = decide(sighting, standings, setting);
    if (decision) decisions.set(sighting, decision);
  }
  return decisions;
}

/** A name that needs nothing is decided once, for every place. */
function decideSure(sightings: readonly Sighting[], setting: Setting): ReadonlyMap<Form, Decision> {
  const decisions = new Map<Form, Decision>();
  for (const sighting of sightings) {
    const form = sighting.candidates[0]?.form;
    if (!form || decisions.has(form)) continue;
    const standings = standingsOf(sighting, setting.page, setting.asOf);
    const decision = decide(sighting, standings, setting);
    if (decision) decisions.set(form, decision);
  }
  return decisions;
}

function inOrder(
  sightings: readonly Sighting[],
  open: ReadonlyMap<Sighting, unknown>,
  decisions: ReadonlyMap<Sighting, Decision>,
  sure: ReadonlyMap<Form, Decision>,
): Map<Sighting, Decision> {
  const all = new Map<Sighting, Decision>();
  for (const sighting of sightings) {
    const form = sighting.candidates[0]?.form;
    const decision = open.has(sighting) ? decisions.get(sighting) : form && sure.get(form);
    if (decision) all.set(sighting, decision);
  }
  return all;
}

/** One reading that needs no support. */
function isSure({ candidates, key }: Sighting): boolean {
  const [only, other] = candidates;
  if (!only || other || only.form.origin === 'office') return false;
  return only.form.flags.every((flag) => flag === 'case-sensitive') && !isPlaceName(key);
}

function size(names: ReadonlyMap<EntityId, ReadonlySet<string>>): number {
  let count = 0;
  for (const set of names.values()) count += set.size;
  return count;
}
