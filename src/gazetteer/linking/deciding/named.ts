import type { Entity, EntityId } from '../../../model/entity';
import { type Candidate, relatedTo } from '../page/candidate';
import { PLACE_LIKE } from '../page/place-like';

/** The entities that a page is known to name so far, under which names, and what is tied to them. */
export interface Named {
  readonly entities: ReadonlyMap<EntityId, Entity>;
  /** Grows with every entity, and with every further name of an entity. */
  readonly size: number;
  add(entity: Entity, key: string): void;
  /** Whether the page names it at all. */
  has(id: EntityId): boolean;
  /** Whether the page names it under any other name than this one. */
  isNamedBeside(id: EntityId, key: string): boolean;
  /** Whether a record has a relation with one of them, in either direction; those with countries and places do not count. */
  isTied(candidate: Candidate): boolean;
  /** The entities to which it is tied. */
  tiesOf(candidate: Candidate): readonly EntityId[];
}

/** Starts with what earlier blocks named, and adds to that very map; it will be asked only about these candidates. */
export function namedSoFar(
  entities: Map<EntityId, Entity>,
  candidates: Iterable<Candidate>,
): Named {
  const asked = new Set<EntityId>();
  for (const { entity } of candidates) asked.add(entity.id);
  // The first name of each; most have no other.
  const keys = new Map<EntityId, string>();
  const others = new Map<EntityId, string[]>();
  const pointing = new Map<EntityId, EntityId[]>();
  let size = 0;
  const speak = (entity: Entity) => {
    if (!speaks(entity)) return;
    for (const to of relatedTo(entity)) {
      if (!asked.has(to)) continue;
      const ids = pointing.get(to);
      if (ids) ids.push(entity.id);
      else pointing.set(to, [entity.id]);
    }
  };
  for (const [id, entity] of entities) {
    keys.set(id, UNKNOWN);
    speak(entity);
  }
  return {
    entities,
    get size() {
      return size;
    },
    add(entity, key) {
      const { id } = entity;
      const first = keys.get(id);
      if (first === key) return;
      if (first === undefined) {
        keys.set(id, key);
        entities.set(id, entity);
        speak(entity);
      } else {
        const known = others.get(id);
        if (known?.includes(key)) return;
        if (known) known.push(key);
        else others.set(id, [key]);
      }
      size++;
    },
    has: (id) => keys.has(id),
    isNamedBeside(id, key) {
      const first = keys.get(id);
      return first !== undefined && (first !== key || others.has(id));
    },
    isTied({ entity: { id }, relatedTo }) {
      if (pointing.has(id)) return true;
      for (const to of relatedTo) if (speaks(entities.get(to))) return true;
      return false;
    },
    tiesOf({ entity: { id }, relatedTo }) {
      const back = pointing.get(id) ?? NONE;
      const ties: EntityId[] = [];
      for (const to of relatedTo) if (speaks(entities.get(to))) ties.push(to);
      if (ties.length === 0) return back;
      return back.length ? [...new Set([...ties, ...back])] : ties;
    },
  };
}

/** The name under which earlier blocks named someone. */
const UNKNOWN = '';
const NONE: readonly EntityId[] = [];

function speaks(entity: Entity | undefined): boolean {
  return entity !== undefined && !PLACE_LIKE.has(entity.kind);
}
