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
    if (!says(entity, 'head-of-state') && !says(entity, 'head-of-government')) {
      yield problem('statements', 'lack a head of state or government');
    }
    for (const former of aids.statesApart?.formerNames[entity.id] ?? []) {
      if (!entity.names.some(({ text }) => text === former)) {
        yield problem('names', `lack the former name ${former}`);
      }
    }
  }
}

function isState({ kind, ids }: Entity): boolean {
  return kind === 'country' && ids.iso3166 !== undefined;
}

function says(entity: Entity, property: string): boolean {
  return entity.statements.some((statement) => statement.property === property);
}
