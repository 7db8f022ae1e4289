import { link } from '../../gazetteer/link';
import { entitiesOf, read } from '../../gazetteer/read';
import type { AnnotateAnswer, AnnotateRequest, Named } from '../../messages/page-info';
import type { Entity, EntityId } from '../../model/entity';
import type { Annotation } from '../../model/mention';
import { dated } from '../../page/published/dated';
import { todayHere } from '../../today-here';
import { ready } from '../dataset/ready';
import { lookUpIds } from './look-up-ids';

/** What is asked and answered, without how it is to be painted. */
type Text = Omit<AnnotateRequest, 'highlight' | 'within'>;
interface Annotated extends Omit<AnnotateAnswer, 'settings' | 'annotations'> {
  readonly annotations: readonly Annotation[];
}

/** Matches a page's texts, loads the entities that may be meant, and links. Nothing of the text is kept. */
export async function annotate({ blocks, asOf, memory, traces }: Text): Promise<Annotated> {
  const library = await ready();
  const published = traces ? dated(traces, todayHere()) : null;
  const found = read(library.gazetteer, blocks);
  const [byOrdinal, remembered] = await Promise.all([
    library.at(entitiesOf(found)),
    lookUpIds(library.get, [...memory.linked, ...Object.values(memory.bound).flat()]),
  ]);
  const byId = new Map([...remembered, ...byOrdinal.values()].map((entity) => [entity.id, entity]));
  const known = {
    at: (ordinal: number) => byOrdinal.get(ordinal),
    get: (id: EntityId) => byId.get(id),
  };
  const { annotations, memory: learnt } = link(found, known, {
    asOf: asOf ?? published?.day ?? null,
    memory,
  });
  const told = new Set(memory.linked);
  const meant = new Set(annotations.flatMap(({ entity, others }) => [entity, ...others]));
  const named = [...meant].flatMap((id) => (told.has(id) ? [] : brief(byId.get(id))));
  return { annotations, named, memory: learnt, dataset: library.info.version, published };
}

function brief(entity: Entity | undefined): Named[] {
  if (!entity) return [];
  const { id, kind, caption, familiarity } = entity;
  return [{ id, kind, caption, familiarity }];
}
