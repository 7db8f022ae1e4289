import type { CardAnswer, CardRequest } from '../../messages/page-info';
import type { Entity } from '../../model/entity';
import { ready } from '../dataset/ready';
import { lookUpIds } from './look-up-ids';

/**
 * An entity, and of the others no more than its card says of them. Never the reader's own entries,
 * whose words stay in the reader's own pages.
 */
export async function cardHere({ id, onPage, readings }: CardRequest): Promise<CardAnswer> {
  const { get } = await ready();
  const [entity, others, read] = await Promise.all([
    get(id),
    lookUpIds(get, onPage),
    lookUpIds(get, readings),
  ]);
  return {
    entity: entity ?? null,
    onPage: others.flatMap((other) => (entity ? tied(other, entity) : [])),
    readings: read.map((reading) => about(reading, [])),
  };
}

function tied(other: Entity, entity: Entity): Entity[] {
  if (other.id === entity.id) return [];
  const says = other.statements.filter(({ to }) => to === entity.id);
  const isSaid = entity.statements.some(({ to }) => to === other.id);
  return says.length || isSaid ? [about(other, says)] : [];
}

/** An entity that says no more than these statements, with their sources. */
function about(entity: Entity, statements: Entity['statements']): Entity {
  const cited = new Set(statements.flatMap(({ sources }) => sources));
  const sources = Object.fromEntries(
    Object.entries(entity.sources).filter(([key]) => cited.has(key)),
  );
  return { ...entity, names: [], statements, sources };
}
