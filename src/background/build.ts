import { compile } from '../gazetteer/compile';
import { surfaceForms } from '../gazetteer/forms';
import type { Dataset } from '../model/dataset';
import type { Entity, Kind } from '../model/entity';
import type { Counts } from '../store/database';
import type { Build } from '../store/generations';
import { compileSearch } from '../store/search';

/** A dataset made ready to be stored: entities in order of id, and the indexes over them. */
export function build({ version, date, entities: unordered }: Dataset): Build {
  const entities = [...unordered].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return {
    version,
    date,
    entities,
    indexes: { gazetteer: compile(forms(entities)), search: compileSearch(entities) },
    counts: count(entities),
  };
}

function* forms(entities: readonly Entity[]) {
  for (const [ordinal, entity] of entities.entries()) yield* surfaceForms(entity, ordinal);
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
