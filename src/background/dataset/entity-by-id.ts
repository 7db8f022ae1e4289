import type { Entity, EntityId } from '../../model/entity';
import { readShipped } from './bundle';
import { connection } from './connection';
import { ready } from './ready';

/**
 * An entity of the dataset in use. After the installation it takes seconds to build that; a card that is
 * asked for meanwhile gets the record that ships, which is what the dataset will have.
 */
export async function entityById(id: EntityId): Promise<Entity | undefined> {
  // If the dataset is open already, a card need not wait for a look into the store.
  const there = await Promise.race([ready(), undefined]);
  if (there) return there.get(id);
  const early = (await isEmpty()) ? await readShipped(id).catch(() => undefined) : undefined;
  return early ?? (await ready()).get(id);
}

/** Whether nothing was ever stored; false where that cannot be told. */
async function isEmpty(): Promise<boolean> {
  try {
    const database = await connection();
    return (await database.get('pointer', 'pointer')) === undefined;
  } catch {
    return false;
  }
}
