import type { Entity, EntityId } from '../../model/entity';
import type { Problem, Whole } from '../lint';

/** What is peculiar to single states, with the reason where the rule would ask for more. */
export interface StatesApart {
  /** The head of state heads the government too, or nobody else does. */
  readonly oneHead: readonly EntityId[];
  /** Names that a state bore and that are still met. */
  readonly formerNames: Readonly<Record<EntityId, readonly string[]>>;
  /** What a state or territory lacks, and why. */
  readonly without: Readonly<Record<EntityId, Readonly<Record<string, string>>>>;
}

/**
 * Every country and territory that is one today has a capital, a word for its people, its own or that
 * of a record about them, its former names, and heads with the day they began, each with a record.
 */
export function* countries({ placed, aids }: Whole): Iterable<Problem> {
  const peoples = new Set(
    placed.flatMap(({ entity }) =>
      entity.kind === 'people' ? entity.statements.map(({ to }) => to) : [],
    ),
  );
  for (const { file, entity } of placed) {
    if (!isState(entity)) continue;
    const problem = (field: string, says: string) => ({ file, record: entity.id, field, says });
    const excused = aids.statesApart?.without[entity.id] ?? {};
    if (!says(entity, 'capital') && !excused.capital) yield problem('statements', 'lack a capital');
    if (!entity.names.some(({ type }) => type === 'demonym') && !peoples.has(entity.id)) {
      yield problem('names', 'lack a demonym');
    }
    if (aids.statesApart === undefined) continue;
    for (const says of headsOf(entity, aids.statesApart)) yield problem('statements', says);
    for (const former of aids.statesApart.formerNames[entity.id] ?? []) {
      if (!entity.names.some(({ text }) => text === former)) {
        yield problem('names', `lack the former name ${former}`);
      }
    }
  }
}

function isState({ kind, ids }: Entity): boolean {
  return (kind === 'country' || kind === 'territory') && ids.iso3166 !== undefined;
}

function* headsOf(entity: Entity, apart: StatesApart): Iterable<string> {
  const excused = apart.without[entity.id] ?? {};
  for (const property of ['head-of-state', 'head-of-government']) {
    const heads = entity.statements.filter((statement) => statement.property === property);
    const sitting = heads.filter(({ end, start }) => end === undefined && start !== undefined);
    if (sitting.length === 0) {
      const one = property === 'head-of-government' && apart.oneHead.includes(entity.id);
      // Of a territory the state it belongs to has the head.
      const above = property === 'head-of-state' && entity.kind === 'territory';
      if (!one && !above && !excused[property]) yield `lack a ${property} and since when`;
    }
    for (const { to, value } of sitting) {
      if (to === undefined && !excused[property]) yield `${property} ${value} has no record`;
    }
  }
}

function says(entity: Entity, property: string): boolean {
  return entity.statements.some((statement) => statement.property === property);
}
