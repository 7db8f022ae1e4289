import { CharKind } from './kinds';

/** What stands between two words, as far as it matters to a name that runs over it. */
export const Gap = {
  /** No name runs over this. */
  Break: 0,
  /** Nothing visible. */
  None: 1,
  /** Spaces with at most one line break, a hyphen, a slash, the stop of an abbreviation. */
  Plain: 2,
  /** An apostrophe directly between two words. */
  Apostrophe: 3,
  /** A comma and spaces. */
  Comma: 4,
} as const;
export type Gap = (typeof Gap)[keyof typeof Gap];

/**
 * A gap is read character by character. The state is the kind of its first one that is no space (0 for none yet),
 * plus one of `SPACED`, `LINE` and `AFTER_CR` once there were spaces or line breaks; or `BROKEN`.
 */
export type GapState = number;
export const NOTHING: GapState = 0;
export const BROKEN: GapState = -1;
const SPACED = 16;
const LINE = 32;
const AFTER_CR = 48;
const FIRST = 15;

export function gapStep(state: GapState, kind: CharKind, codePoint: number): GapState {
  switch (kind) {
    case CharKind.Hidden:
    case CharKind.Direction:
      return state;
    case CharKind.Space:
      if (state === BROKEN || (state & FIRST) === CharKind.Joint) return BROKEN;
      if (state < SPACED) return state | SPACED;
      return state < LINE ? state : (state & FIRST) | LINE;
    case CharKind.Newline:
      if (state === BROKEN || (state & FIRST) === CharKind.Joint) return BROKEN;
      if (state >= AFTER_CR && codePoint === LF) return (state & FIRST) | LINE;
      if (state >= LINE) return BROKEN;
      return (state & FIRST) | (codePoint === CR ? AFTER_CR : LINE);
    case CharKind.Joint:
    case CharKind.Apostrophe:
    case CharKind.Stop:
    case CharKind.Comma:
      return state === NOTHING ? kind : BROKEN;
    default:
      return BROKEN;
  }
}

/** The gap that a state amounts to. `abbreviated`: a stop after the word before ends no sentence. */
export function gapOf(state: GapState, abbreviated: boolean): Gap {
  if (state === BROKEN) return Gap.Break;
  const spaced = state >= SPACED;
  switch (state & FIRST) {
    case NOTHING:
      return spaced ? Gap.Plain : Gap.None;
    case CharKind.Joint:
      return Gap.Plain;
    case CharKind.Apostrophe:
      // A plural possessive inside a name: the Workers’ Party.
      return spaced ? Gap.Plain : Gap.Apostrophe;
    case CharKind.Stop:
      return abbreviated ? Gap.Plain : Gap.Break;
    default:
      return spaced ? Gap.Comma : Gap.Break;
  }
}

/** Whether a stop after a word belongs to the word: to a single letter or an abbreviation. */
export function isAbbreviation(key: string): boolean {
  return key.length === 1 || ABBREVIATIONS.has(key);
}

const LF = 10;
const CR = 13;

const ABBREVIATIONS = new Set(
  (
    'st ste mt ft dr mr mrs ms messrs mme mlle jr sr gen maj col lt cpt capt cmdr sgt adm sen rep gov ' +
    'pres prof rev hon fr inc ltd co corp bros dept univ assn intl govt natl dist vs ' +
    'jan feb aug sept oct nov dec'
  ).split(' '),
);

/** The gap that a single character makes, by its `CharKind`. Last in the file, because it needs everything above. */
export const GAP_OF_ONE = Uint8Array.from(Object.values(CharKind), (kind) =>
  gapOf(gapStep(NOTHING, kind, 0), false),
);
