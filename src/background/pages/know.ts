import type { Empty } from '../../messages/contract';
import type { EntityId } from '../../model/entity';
import { changeSettings, nowKnown } from '../../settings';
import { entityById } from '../dataset/entity-by-id';

/** Takes an entity's marks away for good, in every tab; what no dataset holds has none. */
export async function know(id: EntityId): Promise<Empty> {
  if (await entityById(id)) await changeSettings(nowKnown(id));
  return {};
}
