import type { Entity, EntityId } from '../model/entity';
import type { Statement } from '../model/statement';

/** What differs between two states of a source's records. */
export interface Difference {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** The first of each, for people. */
  readonly some: readonly Changed[];
}

export interface Changed {
  readonly id: EntityId;
  readonly caption: string;
  readonly what: 'added' | 'changed' | 'removed';
  /** Of a changed one every part that differs, at least one; of the others none. */
  readonly parts: readonly ChangedPart[];
}

/** What a part of a record says now and no longer. */
export interface ChangedPart {
  readonly part: PartName;
  readonly now: readonly string[];
  readonly before: readonly string[];
}

/** `details`: what is said of a statement whose value and interval stayed, such as who claims it. */
export type PartName =
  | 'statements'
  | 'details'
  | 'caption'
  | 'names'
  | 'summary'
  | 'kind'
  | 'ids'
  | 'site';

/** How many added, changed and removed records each are listed. */
const MOST_SHOWN = 40;
const MOST_IN_PART = 6;

/** Records per step: a few milliseconds. */
const STEP = 200;

/**
 * Compares records by id, some at a time. That somebody looked again is no change: only names, words,
 * statements and their intervals count.
 */
export function* diffInSteps(
  before: readonly Entity[],
  after: readonly Entity[],
): Generator<void, Difference> {
  const old = new Map(before.map((entity) => [entity.id, entity]));
  const counts = { added: 0, changed: 0, removed: 0 };
  const some: Changed[] = [];
  const note = (entity: Entity, what: Changed['what'], parts: Changed['parts'] = []) => {
    if (++counts[what] <= MOST_SHOWN)
      some.push({ id: entity.id, caption: entity.caption, what, parts });
  };
  for (const [index, entity] of after.entries()) {
    if (index % STEP === STEP - 1) yield;
    const was = old.get(entity.id);
    old.delete(entity.id);
    const parts = was && fingerprint(was) !== fingerprint(entity) ? partsOf(was, entity) : [];
    if (!was) note(entity, 'added');
    else if (parts.length) note(entity, 'changed', parts);
  }
  for (const entity of old.values()) note(entity, 'removed');
  return { ...counts, some };
}

function fingerprint({ kind, caption, ids, names, summary, statements, site }: Entity): string {
  const texts = names.map(({ text }) => text);
  return JSON.stringify([kind, caption, ids, texts, summary.text, statements.map(key), site]);
}

/** Every part that differs; none where only the order is different. */
function partsOf(was: Entity, is: Entity): ChangedPart[] {
  const differ = (part: PartName, of: (entity: Entity) => readonly string[]): ChangedPart[] => {
    const [before, now] = [lacking(of(was), of(is)), lacking(of(is), of(was))];
    return before.length + now.length ? [{ part, now, before }] : [];
  };
  return [
    ...differ('caption', ({ caption }) => [caption]),
    ...differ('summary', ({ summary }) => [summary.text]),
    ...differ('kind', ({ kind }) => [kind]),
    ...differ('names', ({ names }) => names.map(({ text }) => text)),
    ...differ('statements', ({ statements }) => statements.map(words)),
    ...details(was, is),
    ...differ('ids', ({ ids }) => Object.values(ids).flatMap((id) => id ?? [])),
    ...differ('site', ({ site }) => (site ? [site] : [])),
  ];
}

/** Statements with the same value and interval of which something else differs. */
function details(was: Entity, is: Entity): ChangedPart[] {
  const differ = (from: Entity, to: Entity) => {
    const keys = new Set(to.statements.map(key));
    const said = new Set(to.statements.map(words));
    return from.statements.filter((one) => !keys.has(key(one)) && said.has(words(one))).map(words);
  };
  const now = [...new Set([...differ(is, was), ...differ(was, is)])].slice(0, MOST_IN_PART);
  return now.length ? [{ part: 'details', now, before: [] }] : [];
}

function lacking(from: readonly string[], to: readonly string[]): string[] {
  const there = new Set(to);
  return from.filter((one) => !there.has(one)).slice(0, MOST_IN_PART);
}

function key({ property, value, to, start, end, state, claimedBy, denial }: Statement): string {
  return JSON.stringify([property, value, to, start, end, state, claimedBy, denial]);
}

/** A statement in the shortest form that tells two apart: value and interval. */
function words({ value, start, end }: Statement): string {
  return start || end ? `${value} (${start ?? ''}–${end ?? ''})` : String(value);
}
