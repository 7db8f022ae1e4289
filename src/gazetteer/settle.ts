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
  for (let round = 0, before = -1; round < MOST_ROUNDS && before !== size(linkedAs); round++) {
    if (open.length === 0) break;
    before = size(linkedAs);
    const now = setting();
    const found = open.flatMap((sighting) => {
      const entities = decide(sighting, now)?.entities ?? [];
      return entities.length === 1 ? [[entities[0] as Entity, sighting] as const] : [];
    });
    for (const [entity, sighting] of found) add(entity, sighting);
  }
  return decideAll(sightings, setting());
}

/** A name that needs nothing is decided once and for every place. */
function decideAll(sightings: readonly Sighting[], setting: Setting): Map<Sighting, Decision> {
  const decisions = new Map<Sighting, Decision>();
  const sure = new Map<Form, Decision>();
  for (const sighting of sightings) {
    const form = isSure(sighting) ? sighting.candidates[0]?.form : undefined;
    const decision = (form && sure.get(form)) ?? decide(sighting, setting);
    if (!decision) continue;
    decisions.set(sighting, decision);
    if (form) sure.set(form, decision);
  }
  return decisions;
}

/** A chain of names that each need the one before is never longer. */
const MOST_ROUNDS = 3;

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
