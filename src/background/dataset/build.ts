import { compileInSteps } from '../../gazetteer/compile';
import { surfaceFormsOfAll } from '../../gazetteer/forms';
import type { Dataset } from '../../model/dataset';
import type { Entity, Kind } from '../../model/entity';
import type { Counts, Recipe } from '../../store/database';
import { compileSearchInSteps } from '../../store/search-compile';
import type { Build } from '../../store/stage';
import { todayHere } from '../../today-here';
import { runInSlices } from './run-in-slices';

/** A dataset, its entities in order of id, made ready to be stored: the indexes over them, and counts. */
export async function build(dataset: Dataset, recipe: Recipe): Promise<Build> {
  const { version, date, entities } = dataset;
  return {
    version,
    date,
    entities,
    indexes: {
      gazetteer: await runInSlices(compileInSteps(surfaceFormsOfAll(entities))),
      search: await runInSlices(compileSearchInSteps(entities, todayHere())),
    },
    counts: count(entities),
    recipe,
  };
}

function count(entities: readonly Entity[]): Counts {
  const byKind: Partial<Record<Kind, number>> = {};
  const urls = new Set<string>();
  let names = 0;
  let statements = 0;
  for (const entity of entities) {
    byKind[entity.kind] = (byKind[entity.kind] ?? 0) + 1;
    names += entity.names.length;
    statements += entity.statements.length;
    for (const source of Object.values(entity.sources)) urls.add(source.url);
  }
  return { entities: entities.length, names, statements, sources: urls.size, byKind };
}
