import { compile } from '../../src/gazetteer/compile';
import { finished } from '../../src/page/finished';
import type { Recipe } from '../../src/store/database';
import { compileSearchInSteps } from '../../src/store/search-compile';
import type { Build } from '../../src/store/stage';
import { record } from '../dataset/record';

export const BUNDLE_ONLY: Recipe = { bundle: '2026.11.21.1', rounds: {}, own: false };

/** A generation of `count` entities whose captions say which version they are of. */
export function smallBuild(version: string, count = 40, recipe = BUNDLE_ONLY): Build {
  const entities = Array.from({ length: count }, (_, index) => {
    const id = `body-${String(index).padStart(3, '0')}`;
    return record(id, { caption: `${id} of ${version}` });
  });
  const search = finished(compileSearchInSteps(entities, '2026-11-21'));
  const text = (entity: number) => entities[entity]?.caption ?? '';
  const forms = entities.map((_, entity) => ({ text: text(entity), entity, name: 0 }));
  return {
    version,
    date: '2026-11-21',
    entities,
    indexes: { gazetteer: compile(forms), search },
    counts: { entities: count, names: count, statements: 0, sources: count, byKind: {} },
    recipe,
  };
}
