/** What matching writes down of a text: its bytes, in two views, and its capitals. */
export interface Room {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  /** One bit for each UTF-16 unit: set where a word begins with a capital. */
  readonly capitals: Int32Array;
}

export function roomFor(text: string, room: Room): Room {
  const needed = text.length * 3 + ROOM_AFTER;
  return needed <= room.bytes.length ? room : roomOf(needed);
}

export function roomOf(length: number): Room {
  const bytes = new Uint8Array(length);
  // A unit takes a byte at least, but room is made for three.
  const capitals = new Int32Array((Math.ceil(length / 3) >> 5) + 1);
  return { bytes, view: new DataView(bytes.buffer), capitals };
}

/** Chunks are read beyond the end of the text. */
const ROOM_AFTER = 8;
