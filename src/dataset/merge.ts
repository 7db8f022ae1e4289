import { type Entity, type EntityId, LAYERS, type Layer } from '../model/entity';
import { mergeRecords, type Said } from './merge-records';

/** What one source says. */
export interface LayerRecords {
  readonly layer: Layer;
  /** Unique among sources: `feed-1`. Orders the sources of a layer. */
  readonly source: string;
  /** What a card calls it. */
  readonly title?: string;
  readonly entities: readonly Entity[];
}

/** Records per step: a few milliseconds. */
const STEP = 500;

/**
 * Merges the records of all sources into one record per entity, in order of id. The lowest layer keeps its
 * words; higher ones add names, statements and sources, each marked with who added it. The order of the
 * sources does not matter, and a source given twice counts once. Yields after some records, so that other
 * work can be done in between.
 */
export function* mergeInSteps(layers: readonly LayerRecords[]): Generator<void, Entity[]> {
  const ordered = [...new Map(layers.map((layer) => [layer.source, layer])).values()].sort(
    (a, b) => rank(a) - rank(b) || compare(a.source, b.source),
  );
  const groups = new Groups();
  let done = 0;
  for (const from of ordered)
    for (const entity of [...from.entities].sort((a, b) => compare(a.id, b.id))) {
      groups.add({ ...from, entity });
      if (++done % STEP === 0) yield;
    }
  const merged: Entity[] = [];
  for (const group of groups.all) {
    const resolve = (to: EntityId, said: Said) => groups.resolve(to, said);
    merged.push(mergeRecords(group.id, group.said, resolve));
    if (++done % STEP === 0) yield;
  }
  return merged.sort((a, b) => compare(a.id, b.id));
}

interface Group {
  readonly id: EntityId;
  wikidata: string | null;
  readonly said: Said[];
}

/** Which records speak of the same entity. */
class Groups {
  readonly all: Group[] = [];
  readonly #byWikidata = new Map<string, Group>();
  readonly #byTitle = new Map<string, Group>();
  readonly #byId = new Map<EntityId, Group>();
  readonly #bySource = new Map<string, Group>();

  add(said: Said): void {
    const { source, entity } = said;
    const own = `${source} ${entity.id}`;
    // The same id twice in one source: the first wins.
    if (this.#bySource.has(own)) return;
    const group = this.#find(said) ?? this.#open(entity);
    group.said.push(said);
    group.wikidata ??= entity.ids.wikidata;
    if (group.wikidata && !this.#byWikidata.has(group.wikidata))
      this.#byWikidata.set(group.wikidata, group);
    const { enwiki } = entity.ids;
    if (enwiki && !this.#byTitle.has(enwiki)) this.#byTitle.set(enwiki, group);
    this.#bySource.set(own, group);
  }

  /** The id in the merged dataset of what a record of a source calls `to`. */
  resolve(to: EntityId, { source }: Said): EntityId | undefined {
    const byWikidata = /^q\d+$/.test(to) ? this.#byWikidata.get(to.toUpperCase()) : undefined;
    return (this.#bySource.get(`${source} ${to}`) ?? byWikidata ?? this.#byId.get(to))?.id;
  }

  /**
   * The group of records about the same entity. The same Wikidata id means the same entity; so does the
   * same Wikipedia article, unless the Wikidata ids differ. The same id of ours counts only for the same kind.
   */
  #find({ layer, source, entity }: Said): Group | undefined {
    const { wikidata, enwiki } = entity.ids;
    // Two records of the same source are never merged.
    const other = (group: Group | undefined) =>
      group?.said.at(-1)?.source === source ? undefined : group;
    const known = other(wikidata ? this.#byWikidata.get(wikidata) : undefined);
    if (known) return known;
    const agrees = (group: Group | undefined) =>
      !wikidata || !group?.wikidata || group.wikidata === wikidata ? other(group) : undefined;
    const byTitle = enwiki ? agrees(this.#byTitle.get(enwiki)) : undefined;
    if (byTitle) return byTitle;
    const byId = agrees(this.#byId.get(entity.id));
    // The reader picked the very entity.
    return layer === 'user' || byId?.said[0]?.entity.kind === entity.kind ? byId : undefined;
  }

  #open({ id, ids }: Entity): Group {
    let free = id;
    for (let n = 2; this.#byId.has(free); n++) free = `${id}-${n}`;
    const group: Group = { id: free, wikidata: ids.wikidata, said: [] };
    this.#byId.set(free, group);
    this.all.push(group);
    return group;
  }
}

function rank({ layer }: LayerRecords): number {
  return LAYERS.indexOf(layer);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
