/**
 * The index as bytes: a header of 16 numbers, then eight sections of 32-bit numbers in the order of
 * `SECTIONS`. Sections hold no addresses, only places within sections. Little endian, like every
 * machine that runs a browser.
 *
 * - `filter`: one bit for the hash of each word that some name begins with (`skim.ts`).
 * - `known`: the same for all words, and of the same length.
 * - `slots`: open addressing over the words; a slot is a record's place and some bits of its hash.
 * - `records`: one for each word, in bytes: the key's length, flags, the key. If a name begins with the
 *   word, its value is the number before the record.
 * - `children`: a word and a value for each way to go on from a prefix, sorted by word.
 * - `inner`: for each prefix that goes on: its first child, the value if a name ends here, and the place where
 *   a search that found nothing so far goes on. Its children end at the next prefix's first child, so there
 *   is one row more than there are prefixes.
 * - `groups`: names that share their words or do not fit into a value: entity, name, case pattern.
 * - `patterns`: the places of the eight commonest case patterns, then all of them (`case.ts`).
 */
export interface Layout {
  readonly names: number;
  readonly filter: Int32Array;
  readonly known: Int32Array;
  readonly slots: Int32Array;
  /** How many low bits of a slot are hash; the others are the record's place. */
  readonly tagBits: number;
  readonly records: Int32Array;
  readonly recordBytes: Uint8Array;
  readonly recordView: DataView;
  readonly children: Int32Array;
  readonly inner: Int32Array;
  readonly groups: Int32Array;
  readonly patterns: Int32Array;
}

export const SECTIONS = [
  'filter',
  'known',
  'slots',
  'records',
  'children',
  'inner',
  'groups',
  'patterns',
] as const;
export type Sections = Readonly<Record<(typeof SECTIONS)[number], Int32Array>>;

/** What kind of value it is, in its two top bits. */
export const Value = {
  /** The name itself: case pattern (3 bits), entity (21 bits), name (6 bits). */
  Name: 0,
  /** Place in `groups`. */
  Group: 1,
  /** Place in `inner`. */
  Inner: 2,
  /** No name ends here. */
  None: 3,
} as const;
export const NONE = Value.None << 30;

/** In a child's word: a comma stands before it. */
export const COMMA = 1 << 31;

/** In `inner`, where to go on: the place of another prefix, with its number of words in the bits above; or none. */
export const LINK_DEPTH = 26;
export const LINK_PLACE = (1 << LINK_DEPTH) - 1;
export const ALL_LOOKED_FOR = -1;

/** In a group, the case pattern of its last name. */
export const LAST = 1 << 31;

/**
 * A record's bytes: the length of its key, flags, the key. The four low flags are the shapes in which a
 * name may begin with the word; with none of them, there is no value before the record.
 */
export const RECORD_LENGTH = 0;
export const RECORD_FLAGS = 1;
export const RECORD_KEY = 2;

/** In a record's flags: the stop after the word ends no sentence. */
export const ABBREVIATION = 16;

/** In a record's flags: the word by itself is a name. */
export const ALONE = 32;

/** Where the search for a hash begins in a table of `slots` slots. */
export function slotOf(hash: number, slots: number): number {
  return ((hash >>> 0) * (slots / 2 ** 32)) | 0;
}

/** The bit of a filter for words that begin with a small letter (`first` is `SMALL`) or a capital (0). */
export function filterBit(hash: number, first: number): number {
  return hash ^ first;
}

/** The bit that makes an ASCII capital small. */
export const SMALL = 0x20;
