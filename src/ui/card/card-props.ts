import type { SourceRef } from '../../messages/contract';
import type { Day } from '../../model/date';
import type { Entity, EntityId } from '../../model/entity';
import type { Annotation } from '../../model/mention';
import type { Published } from '../../model/published';

export interface CardProps {
  readonly entity: Entity;
  /** The day for which statements are shown. */
  readonly asOf: Day;
  readonly today: Day;
  /** When the page says it was published; null where it does not say, undefined where there is no page. */
  readonly published: Published | null | undefined;
  /** Entities of this page, in order of first mention. */
  readonly onPage: readonly Entity[];
  /** The mention the card was opened from. */
  readonly annotation?: Annotation | undefined;
  /** The entities of `annotation.others`. */
  readonly readings?: readonly Entity[] | undefined;
  readonly actions: CardActions;
  /** Version of the dataset. */
  readonly dataset: string;
  /** Address of the page, for a report; left out unless the reader ticks it. */
  readonly pageAddress?: string | undefined;
}

/** What a card can do; each is harmless and can be undone. What is missing is not offered. */
export interface CardActions {
  /** Opens a source or the official site; the address is taken from the store. */
  open(id: EntityId, what: SourceRef): void;
  navigate(id: EntityId): void;
  readonly back?: (() => void) | undefined;
  readonly close?: (() => void) | undefined;
  readonly pin?: (() => void) | undefined;
  readonly pinned: boolean;
  readonly choose?: ((id: EntityId) => void) | undefined;
  /** Rejects where that could not be kept. */
  readonly know?: ((id: EntityId) => Promise<unknown>) | undefined;
  /** In place of `know`, where the reader knows it. */
  readonly markAgain?: ((id: EntityId) => Promise<unknown>) | undefined;
  /** Whether the words are on the clipboard now. */
  copy(text: string): Promise<boolean>;
  /** Reads the page as of another day; null for the day it was published. */
  readonly changeDate?: ((day: Day | null) => void) | undefined;
}
