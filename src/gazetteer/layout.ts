/**
 * The index as bytes: a header of 16 numbers, then seven sections of 32-bit numbers in the order of
 * `SECTIONS`. No section holds an address, only places within sections. Little endian, as every
 * machine that runs a browser.
 *
 * - `filter`: one bit for the hash of each word that some name begins with (`skim.ts`).
 * - `slots`: open addressing over the words; a slot is a record's place and some bits of its hash.
 * - `records`: one for each word, in bytes: the key's length, flags, the key. If a name begins with the
 *   word, its value is the number before the record.
 * - `children`: for each way to go on from a prefix a word and a value, sorted by word.
 * - `inner`: for each prefix that goes on: its first child, the value if a name ends here, and where a
 *   search goes on that found nothing this far. The next prefix's first child is where its children
 *   end; one row more than there are prefixes.
 * - `groups`: names that share their words or do not fit into a value: entity, name, case pattern.
 * - `patterns`: the places of the eight commonest case patterns, then all of them (`case.ts`).
 */
export interface Layout {
  readonly names: number;
  readonly filter: Int32Array;
  readonly slots: Int32Array;
  /** Low bits of a slot that are hash; the others are the record's place. */
  readonly tagBits: number;
  readonly records: Int32Array;
  readonly recordBytes: Uint8Array;
  readonly recordView: DataView;
  readonly children: Int32Array;
  readonly inner: Int32Array;
  readonly groups: Int32Array;
  readonly patterns: Int32Array;
}

const SECTIONS = ['filter', 'slots', 'records', 'children', 'inner', 'groups', 'patterns'] as const;
export type Sections = Readonly<Record<(typeof SECTIONS)[number], Int32Array>>;

/** What a value says, in its two top bits. */
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

/** In `inner`, where to go on: the place of another prefix, how many words it has above; or none. */
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

/** Where in a table of so many slots the search for a hash begins. */
export function slotOf(hash: number, slots: number): number {
  return ((hash >>> 0) * (slots / 2 ** 32)) | 0;
}

const MAGIC = 0x7a676b62;
export const VERSION = 3;
const HEADER = 16;
const HEADER_FIELDS = {
  magic: 0,
  version: 1,
  checksum: 2,
  names: 3,
  tagBits: 4,
  sizes: 5,
} as const;

export function write(names: number, tagBits: number, sections: Sections): ArrayBuffer {
  const sizes = SECTIONS.map((section) => sections[section].length);
  const numbers = new Int32Array(sizes.reduce((sum, size) => sum + size, HEADER));
  numbers.set([MAGIC, VERSION, 0, names, tagBits, ...sizes]);
  let at = HEADER;
  for (const section of SECTIONS) {
    numbers.set(sections[section], at);
    at += sections[section].length;
  }
  numbers[HEADER_FIELDS.checksum] = checksum(numbers);
  return numbers.buffer;
}

/**
 * Views on the bytes; nothing is read but the header. Throws where they are not a whole index. Whoever
 * wakes waits for this, and runs it for the first time: hence neither lists nor closures.
 */
export function read(bytes: ArrayBuffer): Layout {
  const numbers = numbersIn(bytes);
  const records = section(bytes, numbers, 2);
  return {
    names: numbers[HEADER_FIELDS.names] ?? 0,
    tagBits: numbers[HEADER_FIELDS.tagBits] ?? 0,
    filter: section(bytes, numbers, 0),
    slots: section(bytes, numbers, 1),
    records,
    recordBytes: new Uint8Array(bytes, records.byteOffset, records.byteLength),
    recordView: new DataView(bytes, records.byteOffset, records.byteLength),
    children: section(bytes, numbers, 3),
    inner: section(bytes, numbers, 4),
    groups: section(bytes, numbers, 5),
    patterns: section(bytes, numbers, 6),
  };
}

/** The section with this place among `SECTIONS`. */
function section(bytes: ArrayBuffer, numbers: Int32Array, place: number): Int32Array {
  let start = HEADER;
  for (let i = 0; i < place; i++) start += numbers[HEADER_FIELDS.sizes + i] ?? 0;
  return new Int32Array(bytes, start * 4, numbers[HEADER_FIELDS.sizes + place] ?? 0);
}

/**
 * Throws where a bit of the index has changed since it was written. It reads everything (1 ms for
 * 2 MB), so it is for the moment an index is stored or first read, not for each wake.
 */
export function verify(bytes: ArrayBuffer): void {
  const numbers = numbersIn(bytes);
  if (checksum(numbers) !== numbers[HEADER_FIELDS.checksum]) {
    throw new Error('gazetteer: the checksum differs, the index is damaged');
  }
}

function numbersIn(bytes: ArrayBuffer): Int32Array {
  if (bytes.byteLength < HEADER * 4 || bytes.byteLength % 4 !== 0) throw noIndex(bytes);
  const numbers = new Int32Array(bytes);
  let expected = HEADER;
  let isNegative = false;
  for (let i = 0; i < SECTIONS.length; i++) {
    const size = numbers[HEADER_FIELDS.sizes + i] ?? 0;
    expected += size;
    isNegative ||= size < 0;
  }
  const isOurs =
    numbers[HEADER_FIELDS.magic] === MAGIC && numbers[HEADER_FIELDS.version] === VERSION;
  if (!isOurs || isNegative || expected !== numbers.length) throw noIndex(bytes);
  return numbers;
}

/** What is wrong with bytes that are not an index: apart, since a good one never asks. */
function noIndex(bytes: ArrayBuffer): Error {
  const [magic, version, ...others] = new Int32Array(
    bytes.slice(0, Math.min(bytes.byteLength & ~3, HEADER * 4)),
  );
  if (bytes.byteLength % 4 !== 0 || magic !== MAGIC)
    return new Error(`gazetteer: ${bytes.byteLength} bytes are no index`);
  if (version !== VERSION)
    return new Error(`gazetteer: an index of version ${version}, this code reads ${VERSION}`);
  const sizes = others.slice(HEADER_FIELDS.sizes - 2, HEADER_FIELDS.sizes - 2 + SECTIONS.length);
  const expected = sizes.reduce((sum, size) => sum + size, HEADER) * 4;
  return new Error(`gazetteer: ${bytes.byteLength} bytes, expected ${expected}`);
}

/** FNV-1a over the numbers but the checksum's own. */
function checksum(numbers: Int32Array): number {
  let sum = 0x811c9dc5 | 0;
  for (let i = 0; i < numbers.length; i++) {
    if (i !== HEADER_FIELDS.checksum) sum = Math.imul(sum ^ (numbers[i] ?? 0), 0x01000193);
  }
  return sum;
}
