import type { Entity } from '../../model/entity';
import type { Problem, Whole } from '../lint';

/** Relations lead to records, not to themselves; succession and marriage are told from both ends. */
export function* relations({ placed, byId }: Whole): Iterable<Problem> {
  for (const { file, entity } of placed) {
    for (const [index, { property, to }] of entity.statements.entries()) {
      if (to === undefined) continue;
      const problem = (says: string) => ({
        file,
        record: entity.id,
        field: `statements[${index}].to`,
        says,
      });
      const other = byId.get(to)?.entity;
      if (other === undefined) yield problem(`there is no record ${to}`);
      else if (to === entity.id) yield problem('leads to the record itself');
      else {
        const twin = TWINS.get(property);
        if (twin === undefined || says(other, twin, entity)) continue;
        yield problem(`${to} does not say ${twin} ${entity.id}`);
      }
    }
  }
}

const TWINS = new Map([
  ['succeeds', 'succeeded-by'],
  ['succeeded-by', 'succeeds'],
  ['spouse', 'spouse'],
]);

function says(entity: Entity, property: string, of: Entity): boolean {
  return entity.statements.some(
    (statement) => statement.property === property && statement.to === of.id,
  );
}
