import type { PartialDate } from '../model/date';
import type { Entity, EntityId, Identifiers, Layer } from '../model/entity';
import type { Name } from '../model/name';
import type { Source, SourceKey, Statement } from '../model/statement';

/** One record and who wrote it. */
export interface Said {
  readonly layer: Layer;
  readonly source: string;
  readonly title?: string;
  readonly entity: Entity;
}

/** The matcher and the search number an entity's names from 0 to 63. */
const MOST_NAMES = 64;
const MOST_STATEMENTS = 400;

/**
 * Merges the records of one entity, lowest layer first. Caption, summary, kind and dates are those of the
 * first; names, statements and sources are joined. `resolve` gives the merged id of what a record refers to.
 */
export function mergeRecords(
  id: EntityId,
  said: readonly Said[],
  resolve: (to: EntityId, said: Said) => EntityId | undefined,
): Entity {
  const [first, ...rest] = said;
  if (!first) throw new Error(`${id}: no record`);
  if (!rest.length && first.layer === 'curated' && id === first.entity.id) return first.entity;
  const statements: Statement[] = [];
  const sources: Record<SourceKey, Source> = {};
  for (const one of said) {
    const before = statements.length;
    for (const statement of one.entity.statements) {
      if (statements.length >= MOST_STATEMENTS) break;
      const told = retold(statement, one, resolve);
      if (one !== first && statements.some((old, index) => covers(old, told, index < before)))
        continue;
      statements.push(told);
      for (const key of statement.sources) {
        const source = one.entity.sources[key];
        if (source) sources[keyIn(one, key)] ??= source;
      }
    }
    // What the lowest layer lists and cites nowhere stays, as it was written.
    if (one.layer === 'curated') Object.assign(sources, one.entity.sources);
  }
  // A feed cannot say which site is official for an entity that is not its own.
  const told = said.filter((one) => one === first || one.layer !== 'feed');
  const site = told.find(({ entity }) => entity.site)?.entity.site;
  return {
    ...first.entity,
    id,
    ids: identifiers(said),
    names: names(said),
    statements,
    sources,
    ...(site && { site }),
    ...(first.layer !== 'curated' && { layer: first.layer }),
    ...(first.title && { origin: first.title }),
  };
}

function retold(
  { to, ...statement }: Statement,
  said: Said,
  resolve: (to: EntityId, said: Said) => EntityId | undefined,
): Statement {
  const target = to && resolve(to, said);
  return {
    ...statement,
    ...(target && { to: target }),
    sources: statement.sources.map((key) => keyIn(said, key)),
    ...(said.layer !== 'curated' && { layer: said.layer }),
    ...(said.title && { origin: said.title }),
  };
}

/** Keys of the curated record stay; those of Wikidata are the same in every pack. */
function keyIn({ layer, source }: Said, key: SourceKey): SourceKey {
  if (layer === 'curated') return key;
  return `${layer === 'feed' ? source : layer}-${key}`;
}

/**
 * Whether `old` says all that `next` says. A statement of a lower layer (`lower`) also covers one that is
 * less exact (2012 beside 2012-11-15) or lacks a date; within one record it must be the very same.
 */
function covers(old: Statement, next: Statement, lower: boolean): boolean {
  if (old.property !== next.property || old.claimedBy !== next.claimedBy) return false;
  if (old.state !== next.state && next.state !== undefined) return false;
  const same = old.to && next.to ? old.to === next.to : fold(old.value) === fold(next.value);
  if (!same) return false;
  return lower
    ? within(old.start, next.start) && within(old.end, next.end)
    : old.start === next.start && old.end === next.end && old.asOf === next.asOf;
}

function within(old: PartialDate | undefined, next: PartialDate | undefined): boolean {
  return (
    next === undefined || (old !== undefined && (old.startsWith(next) || next.startsWith(old)))
  );
}

function fold(value: string | number): string {
  return String(value).toLowerCase();
}

function names(said: readonly Said[]): Name[] {
  const found = new Map<string, Name>();
  for (const one of said)
    for (const name of one.entity.names)
      if (found.size < MOST_NAMES && !found.has(name.text))
        found.set(name.text, one === said[0] ? name : addedBy(one, name));
  return [...found.values()];
}

function addedBy({ layer, title }: Said, name: Name): Name {
  return { ...name, layer, ...(title && { origin: title }) };
}

function identifiers(said: readonly Said[]): Identifiers {
  const [first] = said;
  let ids: Identifiers = first?.entity.ids ?? { wikidata: null, enwiki: null };
  for (const { entity } of said)
    ids = {
      ...entity.ids,
      ...ids,
      wikidata: ids.wikidata ?? entity.ids.wikidata,
      enwiki: ids.enwiki ?? entity.ids.enwiki,
    };
  return ids;
}
