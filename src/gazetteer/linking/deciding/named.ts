import type { Entity, EntityId } from '../../../model/entity';
import { withOne } from '../../list-of';
import { type Candidate, relatedTo } from '../page/candidate';
import { PLACE_LIKE } from '../page/place-like';

/**
 * The entities that a page is known to name so far, under which names, and what is tied to them. It starts with those
 * of earlier blocks; ties are known only of these and of the candidates given.
 */
export class Named {
  /** Grows with every entity, and with every further name of an entity. */
  size = 0;
  private readonly known = new Map<EntityId, Entity>();
  private readonly asked = new Set<EntityId>();
  /** For each entity, its relations to those asked about. */
  private readonly related = new Map<EntityId, readonly EntityId[]>();
  /** The first name of each; most have no other. */
  private readonly keys = new Map<EntityId, string>();
  private readonly others = new Map<EntityId, string[]>();
  private readonly pointing = new Map<EntityId, EntityId[]>();

  constructor(earlier: readonly Entity[], candidates: Iterable<Candidate>) {
    for (const { entity } of candidates) this.asked.add(entity.id);
    for (const { id } of earlier) this.asked.add(id);
    for (const entity of earlier) {
      this.known.set(entity.id, entity);
      this.keys.set(entity.id, UNKNOWN);
      this.speak(entity, relatedTo(entity));
    }
  }

  get entities(): ReadonlyMap<EntityId, Entity> {
    return this.known;
  }

  add({ entity, relatedTo }: Candidate, key: string): void {
    const { id } = entity;
    const first = this.keys.get(id);
    if (first === key) return;
    if (first === undefined) {
      this.keys.set(id, key);
      this.known.set(id, entity);
      this.speak(entity, relatedTo);
    } else {
      const others = this.others.get(id);
      if (others?.includes(key)) return;
      if (others) others.push(key);
      else this.others.set(id, [key]);
    }
    this.size++;
  }

  /** Whether the page names it at all. */
  has(id: EntityId): boolean {
    return this.keys.has(id);
  }

  /** Whether the page names it under any other name than this one. */
  isNamedBeside(id: EntityId, key: string): boolean {
    const first = this.keys.get(id);
    return first !== undefined && (first !== key || this.others.has(id));
  }

  /** Whether a record has a relation with one of them, in either direction; those with countries and places do not count. */
  isTied({ entity: { id }, relatedTo }: Candidate): boolean {
    if (this.pointing.has(id)) return true;
    for (const to of this.relatedOf(id, relatedTo)) if (speaks(this.known.get(to))) return true;
    return false;
  }

  /** The entities to which it is tied. */
  tiesOf({ entity: { id }, relatedTo }: Candidate): readonly EntityId[] {
    const back = this.pointing.get(id) ?? NONE;
    const ties = this.relatedOf(id, relatedTo).filter((to) => speaks(this.known.get(to)));
    if (ties.length === 0) return back;
    return back.length ? [...new Set([...ties, ...back])] : ties;
  }

  /** Notes the entities with which a named one has a relation. */
  private speak(entity: Entity, all: readonly EntityId[]): void {
    if (!speaks(entity)) return;
    for (const to of this.relatedOf(entity.id, all)) {
      const ids = this.pointing.get(to);
      if (ids) ids.push(entity.id);
      else this.pointing.set(to, [entity.id]);
    }
  }

  /** Cached: a record has many relations, a page asks for them often, and few lead to something that it names. */
  private relatedOf(id: EntityId, all: readonly EntityId[]): readonly EntityId[] {
    let related = this.related.get(id);
    if (related === undefined) {
      related = NONE;
      for (const to of all) if (this.asked.has(to)) related = withOne(related, to);
      this.related.set(id, related);
    }
    return related;
  }
}

/** The name under which earlier blocks named someone. */
const UNKNOWN = '';
const NONE: readonly EntityId[] = [];

function speaks(entity: Entity | undefined): boolean {
  return entity !== undefined && !PLACE_LIKE.has(entity.kind);
}
