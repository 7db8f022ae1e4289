import type { Day } from '../model/date';
import type { Entity, EntityId } from '../model/entity';
import { type Decision, decide } from './decide';
import type { Form } from './forms';
import type { Page, Sighting } from './page';
import { isPlaceName } from './place-names';
import type { Setting } from './support';
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
  const open: Sighting[] = [];
  for (const sighting of sightings) {
    const [only] = sighting.candidates;
    if (only && isSure(sighting)) add(only.entity, sighting);
    else open.push(sighting);
  }
  let decisions = new Map<Sighting, Decision>();
  for (let round = 0, before = -1; round < MOST_ROUNDS && before !== size(linkedAs); round++) {
    before = size(linkedAs);
    decisions = decideEach(open, setting());
    for (const [sighting, { entities }] of decisions)
      if (entities.length === 1) add(entities[0], sighting);
  }
  return inOrder(sightings, decisions, decideSure(sightings, setting()));
}

/** A chain of names that each need the one before is hardly longer. */
const MOST_ROUNDS = 4;

function decideEach(sightings: readonly Sighting[], setting: Setting): Map<Sighting, Decision> {
  const decisions = new Map<Sighting, Decision>();
  for (const sighting of sightings) {
    const decision = decide(sighting, setting);
    if (decision) decisions.set(sighting, decision);
  }
  return decisions;
}

/** A name that needs nothing is decided once, for every place. */
function decideSure(sightings: readonly Sighting[], setting: Setting): Map<Form, Decision> {
  const sure = new Map<Form, Decision>();
  for (const sighting of sightings) {
    const form = sighting.candidates[0]?.form;
    if (!form || sure.has(form) || !isSure(sighting)) continue;
    const decision = decide(sighting, setting);
    if (decision) sure.set(form, decision);
  }
  return sure;
}

function inOrder(
  sightings: readonly Sighting[],
  decisions: ReadonlyMap<Sighting, Decision>,
  sure: ReadonlyMap<Form, Decision>,
): Map<Sighting, Decision> {
  const all = new Map<Sighting, Decision>();
  for (const sighting of sightings) {
    const form = sighting.candidates[0]?.form;
    const decision =
      decisions.get(sighting) ?? (form && isSure(sighting) ? sure.get(form) : undefined);
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
