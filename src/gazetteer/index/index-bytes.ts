import { type Layout, SECTIONS, type Sections } from './layout';

/** A header and the sections behind it, one after the other. */
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
 * Makes views on the bytes; only the header is read. Throws where they are not a whole index. A background
 * that wakes waits for this and runs it cold, so it makes neither lists nor closures.
 */
export function read(bytes: ArrayBuffer): Layout {
  const numbers = numbersIn(bytes);
  const records = section(bytes, numbers, 3);
  return {
    names: numbers[HEADER_FIELDS.names] ?? 0,
    tagBits: numbers[HEADER_FIELDS.tagBits] ?? 0,
    filter: section(bytes, numbers, 0),
    known: section(bytes, numbers, 1),
    slots: section(bytes, numbers, 2),
    records,
    recordBytes: new Uint8Array(bytes, records.byteOffset, records.byteLength),
    recordView: new DataView(bytes, records.byteOffset, records.byteLength),
    children: section(bytes, numbers, 4),
    inner: section(bytes, numbers, 5),
    groups: section(bytes, numbers, 6),
    patterns: section(bytes, numbers, 7),
  };
}

/**
 * Throws where a bit of the index has changed since it was written. It reads everything (1 ms for 2 MB),
 * so it is meant for when an index is stored or first read, not for every wake.
 */
export function verify(bytes: ArrayBuffer): void {
  const numbers = numbersIn(bytes);
  if (checksum(numbers) !== numbers[HEADER_FIELDS.checksum]) {
    throw new Error('gazetteer: the checksum differs, the index is damaged');
  }
}

const MAGIC = 0x7a676b62;
const VERSION = 5;
const HEADER = 16;
const HEADER_FIELDS = {
  magic: 0,
  version: 1,
  checksum: 2,
  names: 3,
  tagBits: 4,
  sizes: 5,
} as const;

/** The section with this place among `SECTIONS`. */
function section(bytes: ArrayBuffer, numbers: Int32Array, place: number): Int32Array {
  let start = HEADER;
  for (let i = 0; i < place; i++) start += numbers[HEADER_FIELDS.sizes + i] ?? 0;
  return new Int32Array(bytes, start * 4, numbers[HEADER_FIELDS.sizes + place] ?? 0);
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

/** Says what is wrong with bytes that are no index. Kept apart, because a good index never needs it. */
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

/** FNV-1a over all numbers except the checksum itself. */
function checksum(numbers: Int32Array): number {
  const own = HEADER_FIELDS.checksum;
  let sum = 0x811c9dc5 | 0;
  for (let i = 0; i < numbers.length; i++) {
    if (i !== own) sum = Math.imul(sum ^ (numbers[i] ?? 0), 0x01000193);
  }
  return sum;
}
