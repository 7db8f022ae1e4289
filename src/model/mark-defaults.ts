import { KINDS } from './entity';

/** How much is marked for a reader who has changed no setting. */
export const MARK_DEFAULTS = {
  density: 'section',
  marksPerThousandWords: 12,
  markWellKnown: false,
  kinds: KINDS,
  known: [],
} as const;
