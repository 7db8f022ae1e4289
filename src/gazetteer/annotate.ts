import type { Day } from '../model/date';
import type { Entity } from '../model/entity';
import { type Annotation, EMPTY_MEMORY } from '../model/mention';
import { compile } from './compile';
import { surfaceFormsOfAll } from './forms';
import { link } from './link';
import { type Gazetteer, openGazetteer } from './match';
import { read } from './read';

/** A dataset held in memory, ready to annotate texts. */
export interface Annotator {
  readonly entities: ReadonlyMap<string, Entity>;
  /** Annotates the blocks of one page, read at once. */
  annotate(blocks: readonly string[], asOf: Day | null): readonly Annotation[];
}

/** Compiles the names of entities and keeps their records: the whole pipeline, without a browser. */
export function annotator(entities: readonly Entity[]): Annotator {
  const gazetteer: Gazetteer = openGazetteer(compile(surfaceFormsOfAll(entities)));
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const known = {
    at: (ordinal: number) => entities[ordinal],
    get: (id: string) => byId.get(id),
  };
  return {
    entities: byId,
    annotate: (blocks, asOf) =>
      link(read(gazetteer, blocks), known, { asOf, memory: EMPTY_MEMORY }).annotations,
  };
}
