import type { Entity } from '../../model/entity';
import type { Problem, Whole } from '../lint';

/**
 * A country that is one today has a capital, somebody at its head and a word for its people, its own
 * or that of a record about them.
 */
export function* countries({ placed }: Whole): Iterable<Problem> {
  const peoples = new Set(
    placed.flatMap(({ entity }) =>
      entity.kind === 'people' ? entity.statements.map(({ to }) => to) : [],
    ),
  );
  for (const { file, entity } of placed) {
    if (entity.kind !== 'country' || entity.ids.iso3166 === undefined) continue;
    const problem = (field: string, says: string) => ({ file, record: entity.id, field, says });
    if (!says(entity, 'capital')) yield problem('statements', 'lack a capital');
    if (!says(entity, 'head-of-state') && !says(entity, 'head-of-government')) {
      yield problem('statements', 'lack a head of state or government');
    }
    if (!entity.names.some(({ type }) => type === 'demonym') && !peoples.has(entity.id)) {
      yield problem('names', 'lack a demonym');
    }
  }
}

function says(entity: Entity, property: string): boolean {
  return entity.statements.some((statement) => statement.property === property);
}
