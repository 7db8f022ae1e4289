import { link } from '../../gazetteer/link';
import { entitiesOf, read } from '../../gazetteer/read';
import type { AnnotateAnswer, AnnotateRequest, Named } from '../../messages/page-info';
import type { Entity, EntityId } from '../../model/entity';
import type { Annotation } from '../../model/mention';
import { dated } from '../../page/published/dated';
import { todayHere } from '../../today-here';
import { ready } from '../dataset/ready';

/** What is asked and answered, without how it is to be painted. */
type Text = Omit<AnnotateRequest, 'highlight'>;
interface Annotated extends Omit<AnnotateAnswer, 'settings' | 'annotations'> {
  readonly annotations: readonly Annotation[];
}

/** Matches a page's texts, loads the entities that may be meant, and links. Nothing of the text is kept. */
export async function annotate({ blocks, asOf, memory, traces }: Text): Promise<Annotated> {
  const library = await ready();
  const published = traces ? dated(traces, todayHere()) : null;
  const reading = read(library.gazetteer, blocks);
  const [byOrdinal, byId] = await Promise.all([
    library.at(entitiesOf(reading)),
    remembered(library.get, [...memory.linked, ...Object.values(memory.bound).flat()]),
  ]);
  for (const entity of byOrdinal.values()) byId.set(entity.id, entity);
  const known = {
    at: (ordinal: number) => byOrdinal.get(ordinal),
    get: (id: EntityId) => byId.get(id),
  };
  const { annotations, memory: learnt } = link(reading, known, {
    asOf: asOf ?? published?.day ?? null,
    memory,
  });
  const told = new Set(memory.linked);
  const meant = new Set(annotations.flatMap(({ entity, others }) => [entity, ...others]));
  const named = [...meant].flatMap((id) => (told.has(id) ? [] : brief(byId.get(id))));
  return { annotations, named, memory: learnt, dataset: library.info.version, published };
}

async function remembered(
  get: (id: EntityId) => Promise<Entity | undefined>,
  ids: readonly EntityId[],
): Promise<Map<EntityId, Entity>> {
  const found = await Promise.all([...new Set(ids)].map(get));
  return new Map(found.flatMap((entity) => (entity ? [[entity.id, entity]] : [])));
}

function brief(entity: Entity | undefined): Named[] {
  if (!entity) return [];
  const { id, kind, caption, familiarity } = entity;
  return [{ id, kind, caption, familiarity }];
}
