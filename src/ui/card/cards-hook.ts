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
    Promise.all(
      all
        .split(' ')
        .filter(Boolean)
        // One that fails takes none of the others with it.
        .map((id) => ask('card', { id }).catch(() => ({ entity: null }))),
    ).then((answers) => late || setEntities(answers.flatMap(({ entity }) => entity ?? [])));
    return () => {
      late = true;
    };
  }, [all]);
  return entities;
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
