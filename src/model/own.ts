import type { EntityId, Kind } from './entity';

/** What a reader wrote: an entity of their own, or names and a note for one of the dataset. */
export interface OwnEntry {
  /** `own-` and a number of its own. */
  readonly id: EntityId;
  /** The entity of the dataset that it adds to; null for an entity of the reader's own. */
  readonly about: EntityId | null;
  readonly kind: Kind;
  /** Caption of an entity of the reader's own; an extra name of one of the dataset. */
  readonly name: string;
  readonly otherNames: readonly string[];
  /** Description or note. */
  readonly note: string;
  readonly url: string | null;
  /** ISO time of the last change. */
  readonly changed: string;
}
