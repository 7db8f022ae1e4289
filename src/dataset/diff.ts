import type { Entity, EntityId, Statement } from '../model/entity';

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
  /** Statements that are new and that are gone, in a changed one. */
  readonly now: readonly string[];
  readonly before: readonly string[];
}

/** More of a kind than this nobody reads. */
const MOST_SHOWN = 40;
const MOST_STATEMENTS = 6;

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
  const note = (entity: Entity, what: Changed['what'], says: Pick<Changed, 'now' | 'before'>) => {
    if (++counts[what] <= MOST_SHOWN)
      some.push({ id: entity.id, caption: entity.caption, what, ...says });
  };
  for (const [index, entity] of after.entries()) {
    if (index % STEP === STEP - 1) yield;
    const was = old.get(entity.id);
    old.delete(entity.id);
    if (!was) note(entity, 'added', NOTHING);
    else if (fingerprint(was) !== fingerprint(entity)) note(entity, 'changed', said(was, entity));
  }
  for (const entity of old.values()) note(entity, 'removed', NOTHING);
  return { ...counts, some };
}

const NOTHING = { now: [], before: [] } as const;

function fingerprint({ kind, caption, ids, names, summary, statements, site }: Entity): string {
  const texts = names.map(({ text }) => text);
  return JSON.stringify([kind, caption, ids, texts, summary.text, statements.map(key), site]);
}

function said(was: Entity, is: Entity): Pick<Changed, 'now' | 'before'> {
  const lacking = (from: Entity, to: Entity) => {
    const keys = new Set(to.statements.map(key));
    return from.statements
      .filter((statement) => !keys.has(key(statement)))
      .slice(0, MOST_STATEMENTS)
      .map(words);
  };
  return { now: lacking(is, was), before: lacking(was, is) };
}

function key({ property, value, to, start, end, state, claimedBy, denial }: Statement): string {
  return JSON.stringify([property, value, to, start, end, state, claimedBy, denial]);
}

/** A statement in the shortest form that tells two apart: value and interval. */
function words({ value, start, end }: Statement): string {
  return start || end ? `${value} (${start ?? ''}–${end ?? ''})` : String(value);
}
