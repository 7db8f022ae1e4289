import type { EntityId } from '../model/entity';
import type { SettingsChange } from './stored';

/** The change by which a reader says that they know an entity: its marks go, on every page. */
export function nowKnown(id: EntityId): SettingsChange {
  return ({ known }) => (known.includes(id) ? {} : { known: [...known, id] });
}

/** The change that takes this back. */
export function knownNoMore(id: EntityId): SettingsChange {
  return ({ known }) => ({ known: known.filter((each) => each !== id) });
}
