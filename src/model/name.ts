import type { PartialDate } from './date';
import type { Layer } from './entity';

export const NAME_TYPES = [
  'canonical',
  'full',
  'alias',
  'short',
  'acronym',
  'native',
  'romanisation',
  'former',
  'demonym',
  'title',
] as const;
export type NameType = (typeof NAME_TYPES)[number];

/**
 * What keeps a name from linking by itself.
 * `case-sensitive` matches as written only · `needs-context` links only beside one of its `context.any`
 * words or entities · `needs-full-name` links only after the entity's full name on the same page ·
 * `ambiguous` is shared with something outside the dataset and needs some evidence ·
 * `never-mark` is searchable but never marked on a page.
 */
export const NAME_FLAGS = [
  'case-sensitive',
  'needs-context',
  'needs-full-name',
  'ambiguous',
  'never-mark',
] as const;
export type NameFlag = (typeof NAME_FLAGS)[number];

/** Words (or entity ids) whose presence on the page speaks for (`any`) or against (`none`) a name. */
export interface NameContext {
  readonly any?: readonly string[];
  readonly none?: readonly string[];
}

/** One of an entity's names; `text` is the surface form. */
export interface Name {
  readonly text: string;
  /** BCP 47, or `mul` for a name used as it is in every language. */
  readonly lang: string;
  readonly type: NameType;
  readonly flags: readonly NameFlag[];
  readonly context?: NameContext;
  /**
   * In use since; on earlier pages the name means something else, unless it is a place's. `until`
   * excludes no page.
   */
  readonly from?: PartialDate;
  readonly until?: PartialDate;
  /** Who added it, where that is not who the record comes from. */
  readonly layer?: Layer;
  /** Title of the feed that added it. */
  readonly origin?: string;
}
