/** The bytes of a text, in two views. */
export interface Room {
  readonly bytes: Uint8Array;
  readonly view: DataView;
}

export function roomFor(text: string, room: Room): Room {
  const needed = text.length * 3 + ROOM_AFTER;
  return needed <= room.bytes.length ? room : roomOf(needed);
}

export function roomOf(length: number): Room {
  const bytes = new Uint8Array(length);
  return { bytes, view: new DataView(bytes.buffer) };
}

/** Chunks are read beyond the end of the text. */
const ROOM_AFTER = 8;
