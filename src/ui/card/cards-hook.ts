import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../messages/transport';
import type { Entity, EntityId } from '../../model/entity';

/** The card of an entity: undefined while asked for, null where there is none. */
export function useCard(id: EntityId | undefined): Entity | null | undefined {
  const [card, setCard] = useState<{ id: EntityId; entity: Entity | null }>();
  useEffect(() => {
    if (!id) return;
    let late = false;
    ask('card', { id })
      .then(({ entity }) => late || setCard({ id, entity }))
      .catch(() => late || setCard({ id, entity: null }));
    return () => {
      late = true;
    };
  }, [id]);
  return card?.id === id ? card?.entity : undefined;
}

/** The cards of several entities; those the dataset lacks, or that could not be asked for, are left out. */
export function useCards(ids: readonly EntityId[]): readonly Entity[] {
  const [entities, setEntities] = useState<readonly Entity[]>([]);
  // The ids by value: a new array of the same ids asks nothing.
  const all = ids.join(' ');
  useEffect(() => {
    let late = false;
    askFor(all.split(' ').filter(Boolean)).then((found) => late || setEntities(found));
    return () => {
      late = true;
    };
  }, [all]);
  return entities;
}

/** How many are asked for at once, so that pages are answered in between. */
const AT_ONCE = 20;

async function askFor(ids: readonly EntityId[]): Promise<Entity[]> {
  const found: Entity[] = [];
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const some = ids.slice(at, at + AT_ONCE);
    // If one fails, the others are still shown.
    const asked = some.map((id) => ask('card', { id }).catch(() => ({ entity: null })));
    for (const { entity } of await Promise.all(asked)) if (entity) found.push(entity);
  }
  return found;
}

/** The version of the dataset in use; empty until it is known, null where there is none to be read. */
export function useDatasetVersion(): string | null {
  const [version, setVersion] = useState<string | null>('');
  useEffect(() => {
    ask('dataset', {}).then(
      (info) => setVersion(info.version),
      () => setVersion(null),
    );
  }, []);
  return version;
}
