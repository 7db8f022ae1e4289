import type { PartialDate } from './date';
import type { EntityId, Layer } from './entity';
import type { Property } from './property';

export const STATES = ['current', 'ended', 'scheduled', 'disputed', 'retracted'] as const;
export type State = (typeof STATES)[number];

/** Key of a source inside its record. */
export type SourceKey = string;

/** One property value of an entity with its interval and its sources. */
export interface Statement {
  /** What is said; a relation where `to` is given. */
  readonly property: Property;
  readonly value: string | number;
  /** The entity that `value` names, where the dataset has it. Such a statement is a relation. */
  readonly to?: EntityId;
  readonly start?: PartialDate;
  readonly end?: PartialDate;
  /** The date for which the sources say so, where start or end does not tell. */
  readonly asOf?: PartialDate;
  readonly state?: State;
  /** Who says so, where it is a claim. */
  readonly claimedBy?: string;
  /** What the person or body concerned answers, where they do. */
  readonly denial?: string;
  readonly sources: readonly SourceKey[];
  /** Curated unless it says otherwise. */
  readonly layer?: Layer;
  /** Title of the feed that says it. */
  readonly origin?: string;
}

export const SOURCE_TYPES = [
  'primary',
  'official',
  'news',
  'ngo',
  'expert',
  'reference',
  'opinion',
] as const;
type SourceType = (typeof SOURCE_TYPES)[number];

export interface Source {
  readonly title: string;
  readonly publisher: string;
  /** http or https. */
  readonly url: string;
  readonly type: SourceType;
  /** BCP 47; English where missing. */
  readonly lang?: string;
  readonly published: PartialDate | null;
  /** Address of an archived copy. */
  readonly archived: string | null;
  /** The day on which someone saw the source say what it is cited for; null where nobody has. */
  readonly checked: PartialDate | null;
}
