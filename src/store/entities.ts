import type { Entity, EntityId } from '../model/entity';
import type { Database, GenerationId, PageRow } from './database';
import { PAGE_SIZE } from './pages';

/** Called with every page that is read. */
export type PageRead = (pages: readonly PageRow[]) => void;

/** Entities by ordinal. Rejects where a page of the generation is missing. */
export async function entitiesAt(
  database: Database,
  generation: GenerationId,
  ordinals: Iterable<number>,
  pageRead: PageRead = () => undefined,
): Promise<Map<number, Entity>> {
  const wanted = new Set(ordinals);
  const pages = new Set([...wanted].map((ordinal) => Math.floor(ordinal / PAGE_SIZE)));
  const { store } = database.transaction('pages');
  const read = await Promise.all(
    [...pages].map(async (page) => {
      const stored = await store.get([generation, page]);
      if (!stored) throw new Error(`generation ${generation}: page ${page} is missing`);
      return stored;
    }),
  );
  pageRead(read);
  const found = new Map<number, Entity>();
  for (const page of read) {
    page.entities.forEach((entity, index) => {
      const ordinal = page.page * PAGE_SIZE + index;
      if (wanted.has(ordinal)) found.set(ordinal, entity);
    });
  }
  return found;
}

/** The entity with this id, or undefined. */
export async function entityById(
  database: Database,
  generation: GenerationId,
  id: EntityId,
  pageRead: PageRead = () => undefined,
): Promise<Entity | undefined> {
  const upToId = IDBKeyRange.bound([generation, ''], [generation, id]);
  const index = database.transaction('pages').store.index('firstId');
  // Pages are in order of id, so the last page that begins at or before the id holds it.
  const cursor = await index.openCursor(upToId, 'prev');
  if (cursor) pageRead([cursor.value]);
  return cursor?.value.entities.find((entity) => entity.id === id);
}
