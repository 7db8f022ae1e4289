import { type EntityId, KINDS, type Kind } from './entity';

/** Which mentions of an entity are marked: the first on the page, the first of a section, all. */
export const DENSITIES = ['page', 'section', 'every'] as const;
type Density = (typeof DENSITIES)[number];

/** Which of a page's mentions are to be marked. */
export interface MarkRules {
  readonly density: Density;
  /** Most marks per 1,000 words. */
  readonly marksPerThousandWords: number;
  /** Also mark what everybody knows. */
  readonly markWellKnown: boolean;
  readonly kinds: readonly Kind[];
  /** Entities that the reader knows. */
  readonly known: readonly EntityId[];
}

/** How much is marked for a reader who has changed no setting. */
export const MARK_DEFAULTS: MarkRules = {
  density: 'section',
  marksPerThousandWords: 12,
  markWellKnown: false,
  kinds: KINDS,
  known: [],
};
