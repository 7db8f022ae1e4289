import type { Problem, Whole } from '../lint';

/** No value begins with the word that the card puts over it: “Died: died in Paris”. */
export function* labels({ placed }: Whole): Iterable<Problem> {
  for (const { file, entity } of placed)
    for (const [index, { property, value }] of entity.statements.entries()) {
      const [first] = String(value).toLowerCase().split(' ');
      if (first !== property || String(value).length === first.length) continue;
      yield {
        file,
        record: entity.id,
        field: `statements[${index}].value`,
        says: `says “${first}” as its label does`,
      };
    }
}
