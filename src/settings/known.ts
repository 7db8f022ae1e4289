import type { EntityId } from '../model/entity';
import type { Change } from './stored';

/** The change by which a reader says that they know an entity: its marks go, on every page. */
export function nowKnown(id: EntityId): Change {
  return ({ known }) => (known.includes(id) ? {} : { known: [...known, id] });
}

/** The change that takes this back. */
export function knownNoMore(id: EntityId): Change {
  return ({ known }) => ({ known: known.filter((each) => each !== id) });
}
