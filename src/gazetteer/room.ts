/** What matching writes down of a text: its bytes, in two views, its capitals and its words. */
export interface Room {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  /** One bit for each UTF-16 unit: set where a word begins with a capital. */
  readonly capitals: Int32Array;
  /** One bit for the hash of each word of ASCII letters, of all texts since somebody cleared it. */
  readonly words: Int32Array;
}

export function roomFor(text: string, room: Room): Room {
  const needed = text.length * 3 + ROOM_AFTER;
  return needed <= room.bytes.length ? room : roomOf(needed, room.words);
}

export function roomOf(length: number, words: Int32Array = new Int32Array(WORDS)): Room {
  const bytes = new Uint8Array(length);
  // A unit takes a byte at least, but room is made for three.
  const capitals = new Int32Array((Math.ceil(length / 3) >> 5) + 1);
  return { bytes, view: new DataView(bytes.buffer), capitals, words };
}

/** Whether a word with this hash may be among the words: false is certain. */
export function hasWord(words: Int32Array, hash: number): boolean {
  return ((words[(hash >>> 5) & WORDS_MASK] ?? 0) & (1 << hash)) !== 0;
}

/** Numbers of 32 bits: a long article has some thousand different words. */
const WORDS = 1024;
export const WORDS_MASK = WORDS - 1;

/** Chunks are read beyond the end of the text. */
const ROOM_AFTER = 8;
